package vn.paraudit.form.judge;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import vn.paraudit.form.model.Component;

/** What a field of the browser holds of a value: nothing of what it could never show. Conditions read that, not what somebody sent by hand. */
final class Held {

    /** What browsers take for a figure, of whatever size; digits of our own script only. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

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
        if (value instanceof Number) {
            return value;
        }
        boolean figure = value instanceof String text && FIGURE.matcher(text.strip()).matches();
        return !figure ? null : asText ? value : FieldRules.decimal(value).<Object>map(number -> number).orElse(null);
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
