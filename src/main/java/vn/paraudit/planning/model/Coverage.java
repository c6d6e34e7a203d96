package vn.paraudit.planning.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.TimeSource;

/** How large a share of the units a plan visits. */
@Component
public class Coverage {

    /**
     * What a plan is held against.
     *
     * @param coveragePercent  least share of communes and wards, and of departments, to be inspected a year; 30 by common practice,
     *                         not confirmed by a text of the province
     */
    @ConfigurationProperties("paraudit.planning")
    record PlanningSettings(@DefaultValue("30") int coveragePercent) {
    }

    /** The meter of one kind of units; {@code percent} has one decimal. */
    public record Meter(int covered, int total, BigDecimal percent, int threshold, boolean met) {
    }

    /** Both meters. */
    public record Both(Meter communes, Meter departments) {

        /** Whether one of them misses what it is held against. */
        public boolean anyMissed() {
            return !communes.met() || !departments.met();
        }
    }

    private final Units units;
    private final TimeSource time;
    private final PlanningSettings settings;

    Coverage(Units units, TimeSource time, PlanningSettings settings) {
        this.units = units;
        this.time = time;
        this.settings = settings;
    }

    public Both of(List<Target> targets) {
        return new Both(meter(targets, true), meter(targets, false));
    }

    private Meter meter(List<Target> targets, boolean communeLevel) {
        List<String> existing = units.existingOn(time.today()).stream()
            .filter(unit -> RiskRanking.isInspectable(unit) && unit.kind().isCommuneLevel() == communeLevel).map(Unit::code).toList();
        int covered = (int) targets.stream().map(Target::unitCode).filter(existing::contains).distinct().count();
        BigDecimal percent = existing.isEmpty() ? BigDecimal.ZERO
            : BigDecimal.valueOf(covered * 100L).divide(BigDecimal.valueOf(existing.size()), 1, RoundingMode.HALF_UP);
        return new Meter(covered, existing.size(), percent, settings.coveragePercent(),
            percent.compareTo(BigDecimal.valueOf(settings.coveragePercent())) >= 0);
    }
}
