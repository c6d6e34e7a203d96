package vn.paraudit.form.judge;

import java.time.DateTimeException;
import java.util.List;
import vn.paraudit.form.model.Component;

/** What a field of the browser holds of a value: nothing of what it could never show. Conditions read that, not what somebody sent by hand. */
final class Held {

    private Held() {
    }

    static Object by(Component field, Object value) {
        return switch (field.type()) {
            case "textfield", "textarea" -> value instanceof Boolean || value instanceof Number ? value.toString() : value instanceof String ? value : null;
            case "number" -> figure(field, value);
            case "checkbox" -> Boolean.TRUE.equals(value);
            case "radio", "select" -> ChoiceRules.isWritten(field, value) ? value : null;
            case "checklist", "taglist" -> value instanceof List<?> list
                ? list.stream().filter(one -> ChoiceRules.isWritten(field, one)).<Object>map(one -> one).toList() : null;
            case "datetime" -> isDate(field, value) ? value : null;
            default -> value;
        };
    }

    private static Object figure(Component field, Object value) {
        boolean asText = field.json().path("serializeToString").asBoolean(false);
        boolean figure = value instanceof Number || value instanceof String text && !text.isBlank();
        return !figure ? null : FieldRules.decimal(value).<Object>map(number -> asText || value instanceof Number ? value : number).orElse(null);
    }

    private static boolean isDate(Component field, Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        try {
            DateRules.read(field, text);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
