package vn.paraudit.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.planning.UnitIndicators;
import vn.paraudit.platform.TimeSource;

/** Invented figures of the units, shaped as real ones are: most units late with a few dossiers, two with many. */
@Component
class DemoFigures {

    /** The same figures on every machine. */
    private static final long SEED = 2026;
    private static final int YEARS = 2;
    private static final int OUTLIERS = 2;

    private final Units units;
    private final UnitIndicators indicators;
    private final TimeSource time;

    DemoFigures(Units units, UnitIndicators indicators, TimeSource time) {
        this.units = units;
        this.indicators = indicators;
        this.time = time;
    }

    /** Writes the figures of this year and the one before. */
    @Transactional
    public void write() {
        Random random = new Random(SEED);
        List<Unit> existing = units.existingOn(time.today());
        for (int year = time.today().getYear(); year > time.today().getYear() - YEARS; year--) {
            for (int index = 0; index < existing.size(); index++) {
                boolean outlier = index % (existing.size() / OUTLIERS) == existing.size() / (2 * OUTLIERS);
                double overdue = outlier ? 10 + 20 * random.nextDouble() : 0.3 + 1.7 * random.nextDouble();
                double score = outlier ? 74 + 5 * random.nextDouble() : 81 + 14 * random.nextDouble();
                indicators.record(existing.get(index).code(), year, rounded(score), rounded(overdue), outlier ? 14 : random.nextInt(9));
            }
        }
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
    }
}
