package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the braces of a script: {@code {visit+3}} is a day, {@code {person:hoa}} an id, every other name what it was given. */
final class Template {

    private static final Pattern BRACES = Pattern.compile("\\{([\\w:]+)([+-]\\d+)?}");

    private final Map<String, Object> values;

    Template(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** The same with one value more. */
    Template with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Template(more);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> fill(Map<String, Object> data) {
        return data == null ? Map.of() : (Map<String, Object>) filled(data);
    }

    String text(String text) {
        return filled(text).toString();
    }

    private Object filled(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new HashMap<>();
            map.forEach((key, one) -> filled.put(key.toString(), filled(one)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::filled).toList();
        }
        return value instanceof String text ? filledText(text) : value;
    }

    /** A text that is nothing but braces becomes the value itself, also one that is no text. */
    private Object filledText(String text) {
        Matcher braces = BRACES.matcher(text);
        if (braces.matches()) {
            return value(braces);
        }
        return braces.replaceAll(match -> Matcher.quoteReplacement(String.valueOf(value((Matcher) match))));
    }

    private Object value(Matcher braces) {
        Object value = values.get(braces.group(1));
        if (value == null) {
            throw new IllegalStateException("The script names " + braces.group() + ", which nobody knows");
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(braces.group(2) == null ? 0 : Integer.parseInt(braces.group(2))).toString();
        }
        return value instanceof Integer number && braces.group(2) != null ? Integer.toString(number + Integer.parseInt(braces.group(2))) : value;
    }
}
