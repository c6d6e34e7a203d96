package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;

/** The rules of one field. */
interface FieldRules {

    /** What is wrong with a value. */
    record Problem(String code, Map<String, Object> facts) {

        static Optional<Problem> of(String code) {
            return Optional.of(new Problem(code, Map.of()));
        }

        static Optional<Problem> of(String code, String fact, Object value) {
            return Optional.of(new Problem(code, Map.of(fact, value)));
        }
    }

    /** The first thing wrong with a value as it came from JSON; {@code null} stands for an unanswered field. */
    Optional<Problem> problem(Object value);

    static FieldRules of(Component field, Map<String, Object> context, Instant now) {
        FieldRules rules = switch (field.type()) {
            case "number" -> new NumberRules(field, context);
            case "checkbox" -> value -> value instanceof Boolean ? Optional.empty() : Problem.of("type");
            case "expression" -> value -> Optional.empty();
            case "radio", "select" -> new ChoiceRules(field, context, false);
            case "checklist", "taglist" -> new ChoiceRules(field, context, true);
            case "datetime" -> new DateRules(field, now);
            case "filepicker" -> new FileRules();
            default -> new TextRules(field, context);
        };
        boolean required = field.rule("required").asBoolean(false);
        return value -> {
            if (Values.isUnanswered(field, value)) {
                return required ? Problem.of("required") : Optional.empty();
            }
            return required && Values.isBlank(field, value) ? Problem.of("required") : rules.problem(value);
        };
    }

    /** A limit that is a number or a FEEL expression. */
    static Optional<BigDecimal> limit(JsonNode rule, Map<String, Object> context) {
        if (rule.isNumber()) {
            return Optional.of(rule.decimalValue());
        }
        String text = rule.asString("");
        if (text.startsWith("=")) {
            return Feel.evaluate(text.substring(1), context).flatMap(FieldRules::decimal);
        }
        return text.isBlank() ? Optional.empty() : decimal(text);
    }

    /** Longer figures than these are no answer to anything, and slow to reckon with. */
    int MOST_DIGITS = 40;

    static Optional<BigDecimal> decimal(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString().strip()))
                .filter(number -> number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
