package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;

/** Whom a case concerns and what is known of the act; see {@link DisciplinaryCase} for the meaning of each part. */
public record Subject(
    String unitCode, @Nullable UUID personId, String personName, String post, String subjectType, Boolean leader, String facts,
    LocalDate factOn, LocalDate detectedOn, @Nullable String specialGround, @Nullable String priorForm, Boolean noLimitation,
    @Nullable String circumstance, Boolean proceedAnyway, @Nullable Assessment assessment) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FACTS = 10_000;

    /** Refuses what cannot be handled, naming every field that is wrong. */
    void requireSound(RuleBook rules, boolean unitKnown, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        check(errors, unitKnown, "unitCode");
        check(errors, isText(personName, LONGEST_NAME), "personName");
        check(errors, isText(post, LONGEST_NAME), "post");
        check(errors, rules.knowsSubject(subjectType), "subjectType");
        check(errors, isText(facts, LONGEST_FACTS), "facts");
        check(errors, factOn != null && detectedOn != null && !factOn.isAfter(detectedOn), "factOn");
        check(errors, detectedOn != null && !detectedOn.isAfter(today), "detectedOn");
        check(errors, specialGround == null || rules.specialGrounds().contains(specialGround), "specialGround");
        check(errors, priorForm == null || rules.priorForms().contains(priorForm), "priorForm");
        check(errors, circumstance == null || rules.deferrals().contains(circumstance) || rules.exemptions().contains(circumstance), "circumstance");
        known().check(errors, rules, detectedOn, today);
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("case-refused", errors);
        }
    }

    /** What is known for the choice of law and form; nothing where it was left out. */
    public Assessment known() {
        return assessment == null ? Assessment.NONE : assessment;
    }

    private static boolean isText(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static void check(List<FieldError> errors, boolean sound, String field) {
        if (!sound) {
            errors.add(new FieldError(field, field, "required", Map.of()));
        }
    }
}
