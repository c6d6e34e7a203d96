package vn.paraudit.planning.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Decisions;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.UnitKind;
import vn.paraudit.organization.Units;
import vn.paraudit.planning.UnitRecords;
import vn.paraudit.platform.TimeSource;

/** Ranks the units by the risk table, so that a plan starts from where inspection is needed most. */
@Component
public class RiskRanking {

    private static final String TABLE = "unit-risk";
    /** Bodies that run the plan and are not inspected by it. */
    private static final List<String> OWN_BODIES = List.of("UBND", "TTT");
    private static final int NEVER_INSPECTED = 999;

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final Units units;
    private final List<UnitRecords> records;
    private final TimeSource time;

    RiskRanking(JdbcClient jdbc, Decisions decisions, Units units, List<UnitRecords> records, TimeSource time) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.units = units;
        this.records = records;
        this.time = time;
    }

    /** A unit and its risk. */
    public record Ranked(String unitCode, boolean communeLevel, int score, List<RiskReason> reasons) {
    }

    /** Yearly figures of a unit; missing ones are unknown. */
    record Indicator(String unitCode, BigDecimal indexScore, BigDecimal overdueRatio, Integer feedbackCount) {
    }

    /**
     * All units that may be inspected, highest risk first, by name among equals.
     *
     * @throws TableFailure  when the risk table cannot be evaluated
     */
    public List<Ranked> rank(int planYear) {
        Map<String, Indicator> indicators = indicators(planYear - 1);
        Map<String, LocalDate> lastVisits = new HashMap<>();
        Map<String, Integer> openFindings = new HashMap<>();
        records.forEach(source -> {
            lastVisits.putAll(source.lastInspections());
            source.openFindings().forEach((unit, count) -> openFindings.merge(unit, count, Integer::sum));
        });
        List<Unit> inspectable = units.existingOn(time.today()).stream().filter(RiskRanking::isInspectable).toList();
        List<List<Map<String, Object>>> judged = decisions.evaluateEach(TABLE, inspectable.stream().map(unit ->
            input(indicators.get(unit.code()), lastVisits.get(unit.code()), openFindings.getOrDefault(unit.code(), 0))).toList());
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < inspectable.size(); i++) {
            ranked.add(ranked(inspectable.get(i), judged.get(i)));
        }
        ranked.sort(Comparator.comparingInt(Ranked::score).reversed());
        return ranked;
    }

    public static boolean isInspectable(Unit unit) {
        return unit.kind() != UnitKind.PROVINCE && !OWN_BODIES.contains(unit.code());
    }

    private Map<String, Object> input(Indicator indicator, LocalDate lastVisit, int openFindings) {
        Map<String, Object> input = new HashMap<>();
        input.put("indexScore", indicator == null ? null : indicator.indexScore());
        input.put("overdueRatio", indicator == null ? null : indicator.overdueRatio());
        input.put("feedbackCount", indicator == null ? null : indicator.feedbackCount());
        input.put("monthsSinceInspection", lastVisit == null ? NEVER_INSPECTED : (int) ChronoUnit.MONTHS.between(lastVisit, time.today()));
        input.put("openFindings", openFindings);
        return input;
    }

    private static Ranked ranked(Unit unit, List<Map<String, Object>> rows) {
        List<RiskReason> reasons = rows.stream().map(RiskRanking::reason).toList();
        int score = reasons.stream().mapToInt(RiskReason::points).sum();
        return new Ranked(unit.code(), unit.kind().isCommuneLevel(), score, reasons);
    }

    private static RiskReason reason(Map<String, Object> row) {
        if (row.get("reason") != null && row.get("points") instanceof Number points) {
            return new RiskReason(row.get("reason").toString(), points.intValue());
        }
        throw TableFailure.unanswered(TABLE, "", row.get("reason") == null ? "reason" : "points");
    }

    private Map<String, Indicator> indicators(int year) {
        Map<String, Indicator> byUnit = new HashMap<>();
        jdbc.sql("select unit_code, index_score, overdue_ratio, feedback_count from unit_indicator where year = :year").param("year", year)
            .query(Indicator.class).list().forEach(indicator -> byUnit.put(indicator.unitCode(), indicator));
        return byUnit;
    }
}
