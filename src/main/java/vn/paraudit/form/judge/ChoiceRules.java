package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;

/** Choices: among the values written in the form, given by the task, or computed. */
record ChoiceRules(Component field, Map<String, Object> context, boolean several) implements FieldRules {

    @Override
    public Optional<Problem> problem(Object value) {
        if (!several) {
            return isOffered(value) ? Optional.empty() : Problem.of("choice");
        }
        if (!(value instanceof List<?> chosen)) {
            return Problem.of("type");
        }
        if (new HashSet<Object>(chosen).size() < chosen.size()) {
            return Problem.of("choice-twice");
        }
        return chosen.stream().allMatch(this::isOffered) ? Optional.empty() : Problem.of("choice");
    }

    private boolean isOffered(Object value) {
        return value != null && offered().contains(comparable(value));
    }

    private Set<Object> offered() {
        Set<Object> values = new HashSet<>();
        for (JsonNode option : field.json().path("values")) {
            JsonNode value = option.isObject() ? option.path("value") : option;
            values.add(value.isNumber() ? comparable(value.decimalValue()) : value.isBoolean() ? value.asBoolean() : value.asString(""));
        }
        String key = field.json().path("valuesKey").asString("");
        if (!key.isEmpty()) {
            collect(context.get(key), values);
        }
        String expression = field.json().path("valuesExpression").asString("");
        if (expression.startsWith("=")) {
            Feel.evaluate(expression.substring(1), context).ifPresent(list -> collect(list, values));
        }
        return values;
    }

    private static void collect(Object list, Set<Object> values) {
        if (list instanceof Iterable<?> options) {
            options.forEach(option -> {
                Object value = option instanceof Map<?, ?> pair ? pair.get("value") : option;
                if (value != null) {
                    values.add(comparable(value));
                }
            });
        }
    }

    /** A number is not the text that looks like it; 1 and 1.0 are the same. */
    private static Object comparable(Object value) {
        return value instanceof Number ? FieldRules.decimal(value).map(BigDecimal::stripTrailingZeros).<Object>map(number -> number).orElse(value) : value;
    }
}
