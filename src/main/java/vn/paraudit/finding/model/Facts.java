package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.paraudit.finding.FindingRegister.Responsible;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;

/**
 * What the team says of a violation.
 *
 * @param severity        severity the team chooses; {@code null} takes over the proposed one
 * @param severityReason  asked for when the team chooses another one
 * @param circumstances   what the catalogue asks about this violation; {@code null} when nothing was noted
 */
public record Facts(
    String violation, String description, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable Integer cases,
    LocalDate occurredOn, @Nullable String severity, @Nullable String severityReason, List<Responsible> responsible,
    @Nullable Circumstances circumstances) {

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_POST = 200;
    private static final int MOST_RESPONSIBLE = 20;
    private static final BigDecimal MOST_CASES = BigDecimal.valueOf(10_000_000);
    private static final Set<String> LEVELS = Set.of("UNIT", "HEAD", "DEPUTY", "DIVISION_HEAD", "OFFICIAL");
    private static final Set<String> SEVERITIES = Set.of("F1", "F2", "F3", "F4", "F5");

    /** Refuses what cannot be noted, naming every field that is wrong. */
    public void requireSound(boolean violationKnown, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        check(errors, violationKnown, "violation", "required");
        check(errors, description != null && !description.isBlank() && description.length() <= LONGEST_TEXT, "description", "required");
        check(errors, occurredOn != null && !occurredOn.isAfter(today), "occurredOn", "finding-day-ahead");
        check(errors, fitsRatio(), "numerator", "finding-ratio");
        check(errors, cases == null || cases >= 0 && cases <= MOST_CASES.intValue(), "cases", "finding-ratio");
        check(errors, severity == null || SEVERITIES.contains(severity), "severity", "required");
        check(errors, responsible().size() <= MOST_RESPONSIBLE && responsible().stream().allMatch(Facts::isNamed), "responsible", "finding-responsible");
        check(errors, circumstances == null || circumstances.isSound(), "circumstances", "finding-circumstances");
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("finding-refused", errors);
        }
    }

    private static boolean isNamed(Responsible one) {
        return one != null && LEVELS.contains(String.valueOf(one.level())) && one.post() != null && !one.post().isBlank()
            && one.post().length() <= LONGEST_POST;
    }

    private boolean fitsRatio() {
        if (numerator == null || denominator == null) {
            return numerator == null && denominator == null;
        }
        return numerator.signum() >= 0 && denominator.signum() > 0 && numerator.compareTo(denominator) <= 0
            && denominator.compareTo(MOST_CASES) <= 0;
    }

    private static void check(List<FieldError> errors, boolean sound, String field, String code) {
        if (!sound) {
            errors.add(new FieldError(field, field, code, Map.of()));
        }
    }

    @Override
    public List<Responsible> responsible() {
        return responsible == null ? List.of() : responsible;
    }
}
