package vn.paraudit.form.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Every place of a component, beside the condition that hides it, where a form may compute: a FEEL expression begins with {@code =}. */
public final class SchemaExpressions {

    private static final List<String> PLACES = List.of("readonly", "expression", "valuesExpression", "columnsExpression", "dataSource", "label",
        "description", "text", "alt", "source", "url", "title", "content", "accept", "multiple", "rowCount", "initialHeight");
    private static final List<String> RULES = List.of("min", "max", "minLength", "maxLength", "pattern", "required");
    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");
    /** In a text an expression stands in double braces; words that begin with a sign repeat or choose and are no expressions. */
    private static final Pattern IN_TEXT = Pattern.compile("\\{\\{\\s*([^#/@{}][^{}]*?)\\s*}}");
    private static final List<String> TEXTS = List.of("label", "description", "text", "alt");

    /** Rule of the fence for what is no expression at all. */
    private static final String UNREADABLE = "feel-unsound";

    private SchemaExpressions() {
    }

    /** Expressions of a component by the place where they stand, as written behind the {@code =}. */
    public static Map<String, String> of(Component component) {
        Map<String, String> expressions = new LinkedHashMap<>();
        PLACES.forEach(place -> add(place, component.json().path(place), expressions));
        RULES.forEach(rule -> add(rule, component.rule(rule), expressions));
        ADORNERS.forEach(adorner -> add(adorner, component.json().path("appearance").path(adorner), expressions));
        for (String place : TEXTS) {
            Matcher parts = IN_TEXT.matcher(component.json().path(place).asString(""));
            for (int number = 1; parts.find(); number++) {
                expressions.put(place + " " + number, parts.group(1));
            }
        }
        return expressions;
    }

    private static void add(String place, JsonNode value, Map<String, String> expressions) {
        String text = value.isString() ? value.asString() : "";
        if (text.startsWith("=") && !"pattern".equals(place)) {
            expressions.put(place, text.substring(1));
        }
    }

    /** Rule of the fence that an expression breaks: {@code unreadable} where it is none, else what it would cost too much of. */
    static Optional<String> refusal(String text, String unreadable) {
        return (text.isBlank() ? Optional.of(UNREADABLE) : Feel.refusal(text, false)).map(rule -> UNREADABLE.equals(rule) ? unreadable : rule);
    }

    /** Rules that the expressions of a component break, by the place where they stand. */
    static Map<String, String> refused(Component component) {
        Map<String, String> refused = new LinkedHashMap<>();
        of(component).forEach((place, text) -> refusal(text, "form-expression-unreadable").ifPresent(rule -> refused.put(place, rule)));
        return refused;
    }
}
