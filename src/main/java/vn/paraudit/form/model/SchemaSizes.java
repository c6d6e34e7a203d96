package vn.paraudit.form.model;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How much a form may bring along: what is larger is no task of a person, and would keep a browser busy. */
final class SchemaSizes {

    private static final int MAX_ROWS = 100;
    private static final int MAX_CHOICES = 500;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_NAME = 255;

    private SchemaSizes() {
    }

    /** What is too much of a component, by rule, with the figures that its sentence names. */
    static Map<String, Map<String, Object>> problems(Component component) {
        Map<String, Map<String, Object>> problems = new LinkedHashMap<>();
        JsonNode rows = component.json().path("defaultRepetitions");
        if (!rows.isMissingNode() && !rows.isNull() && (!rows.isIntegralNumber() || rows.doubleValue() < 0 || rows.doubleValue() > MAX_ROWS)) {
            problems.put("form-rows", Map.of("max", MAX_ROWS));
        }
        if (component.json().path("values").size() > MAX_CHOICES || component.json().path("columns").size() > MAX_CHOICES) {
            problems.put("form-choices", Map.of("max", MAX_CHOICES));
        }
        if (component.name().length() > MAX_NAME || component.json().path("id").asString("").length() > MAX_NAME) {
            problems.put("form-name-long", Map.of("max", MAX_NAME));
        }
        boolean longText = component.json().properties().stream().anyMatch(property -> property.getValue().isString()
            && !"source".equals(property.getKey()) && property.getValue().asString().length() > MAX_TEXT);
        if (longText) {
            problems.put("form-text-long", Map.of("max", MAX_TEXT));
        }
        return problems;
    }
}
