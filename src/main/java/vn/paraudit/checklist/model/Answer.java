package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value given to a criterion; which parts are set depends on its answer type.
 *
 * @param choice         COMPLIANT, PARTIAL or NON_COMPLIANT
 * @param number         a figure
 * @param numerator      part of a ratio
 * @param denominator    whole of a ratio, above zero
 * @param due            day by which it had to be done
 * @param actual         day on which it was done; {@code null} when it was not
 * @param notApplicable  the criterion does not concern this unit; then no other part is set
 */
public record Answer(
    @Nullable String choice, @Nullable BigDecimal number, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
    @Nullable LocalDate due, @Nullable LocalDate actual, @Nullable Boolean notApplicable) {

    public boolean isNotApplicable() {
        return Boolean.TRUE.equals(notApplicable);
    }

    /** Names of the parts that are set. */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        add(parts, "choice", choice);
        add(parts, "number", number);
        add(parts, "numerator", numerator);
        add(parts, "denominator", denominator);
        add(parts, "due", due);
        add(parts, "actual", actual);
        return parts;
    }

    private static void add(Set<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name);
        }
    }
}
