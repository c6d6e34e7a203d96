package vn.paraudit.planning.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.paraudit.planning.model.Opinion;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.planning.model.Wave;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;

/**
 * What {@code draft-plan.form} and {@code revise-plan.form} ask; the first asks for no answers, the second consults nobody.
 *
 * @param reception  one answer to all opinions, from forms of earlier versions
 */
record PlanDraft(
    @Nullable String purpose, @Nullable String contents, @Nullable String method, @Nullable Integer unannounced, @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo, @Nullable String coverageReason, @Nullable List<WaveRow> waves, @Nullable List<String> consultedUnits,
    @Nullable List<AnswerRow> opinionAnswers, @Nullable String reception) {

    record WaveRow(
        @Nullable String name, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable List<String> units,
        @Nullable List<String> thematicUnits) {

        WaveRow {
            units = orEmpty(units);
            thematicUnits = orEmpty(thematicUnits);
        }
    }

    /** @param body  code of the body whose opinion is answered */
    record AnswerRow(@Nullable String body, @Nullable String reply) {
    }

    PlanDraft {
        waves = orEmpty(waves);
        consultedUnits = orEmpty(consultedUnits);
        opinionAnswers = orEmpty(opinionAnswers);
    }

    PlanRepository.Contents text() {
        return new PlanRepository.Contents(purpose, contents, method, periodFrom, periodTo, unannounced == null ? 0 : unannounced, coverageReason,
            reception);
    }

    /** @throws RuleViolation {@code form-refused} naming each day that ends before it begins, and each theme outside of its wave */
    List<PlanWork.WaveDraft> inWaves() {
        List<FieldError> errors = new ArrayList<>();
        requireOrder(periodFrom, periodTo, "periodTo", errors);
        List<PlanWork.WaveDraft> drafts = new ArrayList<>();
        for (WaveRow row : waves) {
            String path = "waves[" + drafts.size() + "].";
            requireOrder(row.startsOn(), row.endsOn(), path + "endsOn", errors);
            if (!row.units().containsAll(row.thematicUnits())) {
                errors.add(new FieldError(path + "thematicUnits", "thematic-outside-wave"));
            }
            drafts.add(new PlanWork.WaveDraft(new Wave(drafts.size() + 1, row.name(), row.startsOn(), row.endsOn()), row.units(), row.thematicUnits()));
        }
        requireNone(errors);
        return drafts;
    }

    private static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to, String field, List<FieldError> errors) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FieldError(field, "end-before-start"));
        }
    }

    /**
     * The answers by body.
     *
     * @param given  opinions that were given; those that only agree need no answer
     * @throws RuleViolation {@code form-refused} when a body is answered twice or one is left out
     */
    Map<String, String> answersTo(List<Opinion> given) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> byUnit = new HashMap<>();
        for (int index = 0; index < opinionAnswers.size(); index++) {
            if (byUnit.put(opinionAnswers.get(index).body(), opinionAnswers.get(index).reply()) != null) {
                errors.add(new FieldError("opinionAnswers[" + index + "].body", "opinion-answered-twice"));
            }
        }
        Set<String> asking = given.stream().filter(Opinion::asksForAnswer).map(Opinion::unitCode).collect(Collectors.toCollection(HashSet::new));
        asking.removeAll(byUnit.keySet());
        if (!asking.isEmpty() && reception == null) {
            // A form of an earlier version asks for one answer to all.
            errors.add(new FieldError(opinionAnswers.isEmpty() ? "reception" : "opinionAnswers", "opinion-unanswered"));
        }
        requireNone(errors);
        return byUnit;
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("form-refused", errors);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
