package vn.paraudit.form.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;
import vn.paraudit.platform.FieldError;

/** Finds the place of a form at which an expression stands that costs too much, so that its author can be told. */
public final class CostlyText {

    private static final Map<String, String> CODES = Map.of("hide", "costly-hide", "readonly", "costly-readonly", "expression", "costly-value",
        "valuesExpression", "costly-options");
    private static final String LIMIT = "costly-limit";

    private CostlyText() {
    }

    /** The error of the first component that has the expression. */
    public static FieldError in(List<Component> components, String expression) {
        return find("", components, expression).orElseGet(() -> new FieldError("", LIMIT));
    }

    private static Optional<FieldError> find(String prefix, List<Component> components, String expression) {
        for (Component component : components) {
            Optional<String> code = codeIn(component.json(), expression);
            if (code.isPresent()) {
                String name = component.name().isEmpty() ? component.json().path("id").asString("") : component.name();
                return Optional.of(new FieldError(prefix + name, component.label().isEmpty() ? name : component.label(), code.get(), Map.of()));
            }
            String inner = component.path().isEmpty() ? prefix : prefix + component.path() + (component.isList() ? "[]." : ".");
            Optional<FieldError> below = find(inner, component.children(), expression);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> codeIn(JsonNode json, String expression) {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            JsonNode value = property.getValue();
            if (value.isString() && (value.asString().equals("=" + expression) || value.asString().equals(expression))) {
                return Optional.of(CODES.getOrDefault(property.getKey(), LIMIT));
            }
            Optional<String> inside = value.isObject() ? codeIn(value, expression) : Optional.empty();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
