package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.paraudit.form.model.BoundedPattern;
import vn.paraudit.form.model.Component;

/** Texts: length in UTF-16 units of the trimmed value, patterns found anywhere, e-mail and phone. */
record TextRules(Component field, Map<String, Object> context) implements FieldRules {

    /** Longer texts belong into a document. */
    private static final int LONGEST = 20_000;
    /** What browsers trim beside the spaces of all scripts. */
    private static final String TRIMMED = "\t\n\u000B\f\r\uFEFF";
    private static final String NAME = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final String EMAIL = "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + NAME + "(?:\\." + NAME + ")*$";
    private static final String PHONE = "^\\+?[0-9][0-9 ().-]{5,18}[0-9]$";

    @Override
    public Optional<Problem> problem(Object value) {
        if (!(value instanceof String text)) {
            return Problem.of("type");
        }
        int length = trimmed(text).length();
        Optional<BigDecimal> min = FieldRules.limit(field.rule("minLength"), context);
        Optional<BigDecimal> max = FieldRules.limit(field.rule("maxLength"), context);
        if (min.isPresent() && length < min.get().intValue()) {
            return Problem.of("min-length", "min", min.get());
        }
        if (max.isPresent() && length > max.get().intValue()) {
            return Problem.of("max-length", "max", max.get());
        }
        if (text.length() > LONGEST) {
            return Problem.of("max-length", "max", LONGEST);
        }
        return format(text);
    }

    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return Character.isSpaceChar(sign) || TRIMMED.indexOf(sign) >= 0;
    }

    private Optional<Problem> format(String text) {
        String pattern = switch (field.rule("validationType").asString("")) {
            case "email" -> EMAIL;
            case "phone" -> PHONE;
            default -> field.rule("pattern").asString("");
        };
        if (pattern.isEmpty() || BoundedPattern.find(pattern, text)) {
            return Optional.empty();
        }
        String kind = field.rule("validationType").asString("");
        return Problem.of("email".equals(kind) || "phone".equals(kind) ? kind : "pattern");
    }
}
