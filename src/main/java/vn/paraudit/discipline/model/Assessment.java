package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.FieldError;

/**
 * What decides, beside the act itself, by which law it is judged and how grave its form is. Serving a discipline, repeating an act and
 * several acts at once are three different things.
 *
 * @param handledFrom    day on which handling began; {@code null} for the day on which the case was opened here
 * @param regime         regime that a person chose where the law does not settle it, or {@code null}
 * @param servingForm    discipline for another act that is being served, or {@code null}
 * @param priorFrom      day from which the discipline for the same act took effect, or {@code null}
 * @param repeatAgreed   a person found the act to be a repetition although the time for that was not read in the text
 * @param reminderNeeded the act is of a group that counts only after a written reminder
 * @param reminded       there was a written reminder before
 * @param mitigating     codes of listed mitigating circumstances
 * @param aggravating    codes of listed aggravating circumstances
 * @param waste          what is known where the act caused waste, or {@code null}
 */
public record Assessment(
    @Nullable LocalDate handledFrom, @Nullable String regime, @Nullable String servingForm, @Nullable LocalDate priorFrom,
    @Nullable Boolean repeatAgreed, @Nullable Boolean reminderNeeded, @Nullable Boolean reminded, @Nullable List<String> mitigating,
    @Nullable List<String> aggravating, @Nullable Waste waste) {

    /** Nothing is known yet. */
    public static final Assessment NONE = new Assessment(null, null, null, null, false, false, false, List.of(), List.of(), null);

    public Assessment {
        repeatAgreed = Boolean.TRUE.equals(repeatAgreed);
        reminderNeeded = Boolean.TRUE.equals(reminderNeeded);
        reminded = Boolean.TRUE.equals(reminded);
        mitigating = mitigating == null ? List.of() : List.copyOf(mitigating);
        aggravating = aggravating == null ? List.of() : List.copyOf(aggravating);
    }

    /** The same with the circumstances that a review found. */
    public Assessment with(List<String> foundMitigating, List<String> foundAggravating) {
        return new Assessment(handledFrom, regime, servingForm, priorFrom, repeatAgreed, reminderNeeded, reminded, foundMitigating, foundAggravating, waste);
    }

    void check(List<FieldError> errors, RuleBook rules, LocalDate detectedOn, LocalDate today) {
        check(errors, handledFrom == null || !handledFrom.isAfter(today) && (detectedOn == null || !handledFrom.isBefore(detectedOn)), "handledFrom");
        check(errors, regime == null || rules.regime(regime).isPresent(), "regime");
        check(errors, servingForm == null || rules.priorForms().contains(servingForm), "servingForm");
        check(errors, priorFrom == null || !priorFrom.isAfter(today), "priorFrom");
        check(errors, rules.mitigating().containsAll(mitigating), "mitigating");
        check(errors, waste == null || waste.isSound(), "waste");
        check(errors, rules.aggravating().containsAll(aggravating), "aggravating");
    }

    private static void check(List<FieldError> errors, boolean sound, String field) {
        if (!sound) {
            errors.add(new FieldError("assessment." + field, "assessment." + field, "required", Map.of()));
        }
    }
}
