package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;

/**
 * A value given to a criterion; which parts are set depends on its answer type.
 *
 * @param choice         COMPLIANT, PARTIAL or NON_COMPLIANT
 * @param number         a figure
 * @param numerator      part of a ratio
 * @param denominator    whole of a ratio, above zero
 * @param due            day by which it had to be done
 * @param actual         day on which it was done; {@code null} when it was not
 * @param notApplicable  the criterion does not concern this unit
 */
public record Answer(
    String choice, BigDecimal number, BigDecimal numerator, BigDecimal denominator, LocalDate due, LocalDate actual, Boolean notApplicable) {

    public boolean isNotApplicable() {
        return Boolean.TRUE.equals(notApplicable);
    }

    /**
     * Refuses an answer that does not fit the criterion.
     *
     * @throws RuleViolation {@code answer-refused} naming the part that is wrong
     */
    void requireFit(Criterion criterion) {
        if (isNotApplicable()) {
            return;
        }
        switch (criterion.answerType()) {
            case "compliance" -> require(criterion.scoring().path("factor").has(String.valueOf(choice)), "choice", "required");
            case "number" -> require(number != null && number.signum() >= 0, "number", "required");
            case "ratio" -> {
                require(numerator != null && numerator.signum() >= 0, "numerator", "required");
                require(denominator != null && denominator.signum() > 0, "denominator", "ratio-whole");
            }
            default -> require(due != null, "due", "required");
        }
    }

    private static void require(boolean fits, String part, String code) {
        if (!fits) {
            throw RuleViolation.ofFields("answer-refused", List.of(new FieldError(part, part, code, Map.of())));
        }
    }
}
