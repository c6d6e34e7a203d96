package vn.paraudit.form.judge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.form.model.Component;

/** Values as they come from JSON, as fields take them. */
final class Values {

    /** Rows that a list may have; what comes after them is not even read. */
    static final int MOST_ROWS = 500;

    private Values() {
    }

    /**
     * What a person sends of a field. Where nothing was sent and nothing was there before, the form begins with the field's default.
     *
     * @param sent   the values beside each other that were sent
     * @param given  those that the form was filled with
     */
    static Object sent(Component field, Map<String, Object> sent, Map<String, Object> given) {
        boolean begun = sent.containsKey(field.key()) || given.containsKey(field.key());
        return taken(field, begun ? sent.get(field.key()) : PlainJson.of(field.json().path("defaultValue")));
    }

    /** What a field makes of a value, as the browser does: signs are composed, one line of text stays one line, some numbers are kept as texts. */
    static Object taken(Component field, Object given) {
        Object value = composed(given);
        if ("textfield".equals(field.type()) && value instanceof String text) {
            return text.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
        }
        boolean asText = "number".equals(field.type()) && field.json().path("serializeToString").asBoolean(false);
        return asText && value instanceof Number ? value.toString() : value;
    }

    /** The same value with every sign in one piece: "ề" can also be written as three signs. */
    static Object composed(Object value) {
        if (value instanceof String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        return value instanceof List<?> list ? new ArrayList<>(list.stream().<Object>map(Values::composed).toList()) : value;
    }

    /** Nothing and an empty text; an unticked box; an empty list where several can be chosen. */
    static boolean isUnanswered(Component field, Object value) {
        if (value == null || "".equals(value)) {
            return true;
        }
        return switch (field.type()) {
            case "checkbox" -> Boolean.FALSE.equals(value);
            case "checklist", "taglist", "filepicker" -> value instanceof List<?> list && list.isEmpty();
            default -> false;
        };
    }

    /** Blanks are an answer that can be too short, but not one where an answer is needed. */
    static boolean isBlank(Component field, Object value) {
        return Set.of("textfield", "textarea").contains(field.type()) && value instanceof String text && TextRules.trimmed(text).isEmpty();
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

    /** The rows of a list that were sent; where no list was, those that the form opens with. */
    static Object sentRows(Component list, Object sent) {
        boolean opens = sent == null && list.json().path("isRepeating").asBoolean(true);
        return opens ? Collections.nCopies(Math.max(0, Math.min(list.json().path("defaultRepetitions").asInt(1), MOST_ROWS)), Map.of()) : sent;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object value) {
        return value instanceof List<?> list
            ? list.stream().filter(Map.class::isInstance).map(row -> (Map<String, Object>) row).toList() : List.of();
    }
}
