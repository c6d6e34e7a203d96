package vn.paraudit.form.judge;

import java.util.List;
import java.util.Map;
import vn.paraudit.form.model.Component;

/** Values as they come from JSON, as fields take them. */
final class Values {

    /** Rows that a list may have; what comes after them is not even read. */
    static final int MOST_ROWS = 500;

    private Values() {
    }

    /** What a field makes of a value, as the browser does: one line of text stays one line, some numbers are kept as texts. */
    static Object taken(Component field, Object value) {
        if ("textfield".equals(field.type()) && value instanceof String text) {
            return text.replaceAll("[\r\n\t]", " ");
        }
        boolean asText = "number".equals(field.type()) && field.json().path("serializeToString").asBoolean(false);
        return asText && value instanceof Number ? value.toString() : value;
    }

    /** What a field holds before it is answered. */
    static Object unanswered(Component field) {
        return switch (field.type()) {
            case "textfield", "textarea" -> "";
            case "checkbox" -> Boolean.FALSE;
            case "checklist", "taglist" -> List.of();
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object value) {
        return value instanceof List<?> list
            ? list.stream().filter(Map.class::isInstance).map(row -> (Map<String, Object>) row).toList() : List.of();
    }
}
