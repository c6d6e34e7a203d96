package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
        if (new HashSet<>(chosen.stream().map(ChoiceRules::comparable).toList()).size() < chosen.size()) {
            return Problem.of("choice-twice");
        }
        return chosen.stream().allMatch(this::isOffered) ? Optional.empty() : Problem.of("choice");
    }

    private boolean isOffered(Object value) {
        return value != null && offered().contains(comparable(value));
    }

    /** Whether a value is among those that the form itself offers; true where it leaves them to the task or computes them. */
    static boolean isWritten(Component field, Object value) {
        boolean elsewhere = !field.json().path("valuesKey").asString("").isEmpty() || !field.json().path("valuesExpression").asString("").isEmpty();
        return elsewhere || value != null && written(field).contains(comparable(value));
    }

    private static Set<Object> written(Component field) {
        Set<Object> values = new HashSet<>();
        for (JsonNode option : field.json().path("values")) {
            values.add(comparable(PlainJson.of(option.isObject() ? option.path("value") : option)));
        }
        return values;
    }

    private Set<Object> offered() {
        Set<Object> values = written(field);
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

    /** A number is not the text that looks like it; 1 and 1.0 are the same, in objects too, and so is a sign however it is composed. */
    private static Object comparable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> same = new HashMap<>();
            map.forEach((name, inner) -> same.put(name, comparable(inner)));
            return same;
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(list.stream().map(ChoiceRules::comparable).toList());
        }
        if (value instanceof String text) {
            return Values.composed(text);
        }
        return value instanceof Number ? FieldRules.decimal(value).map(BigDecimal::stripTrailingZeros).<Object>map(number -> number).orElse(value) : value;
    }
}
