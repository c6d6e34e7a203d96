package vn.paraudit.form.judge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.paraudit.form.model.BoundedPattern;
import vn.paraudit.form.model.Component;

/** Texts: length in UTF-16 units of the trimmed value, patterns found anywhere, e-mail and phone. */
record TextRules(Component field, Map<String, Object> context) implements FieldRules {

    /** Longer texts belong into a document. */
    private static final int LONGEST = 20_000;
    /** What browsers trim. */
    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");
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
        return SPACE_AROUND.matcher(text).replaceAll("");
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
