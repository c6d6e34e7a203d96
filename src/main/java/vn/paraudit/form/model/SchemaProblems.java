package vn.paraudit.form.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.FieldError;

/** Finds everything that forbids deploying a form, each with the component it stands at. */
public final class SchemaProblems {

    /** More components than this are not one task. */
    public static final int MAX_COMPONENTS = 300;
    private static final Set<String> FORBIDDEN_KEYS = Set.of("__proto__", "constructor", "prototype");
    private static final int MAX_DEPTH = 10;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final List<String> LIMITS = List.of("min", "max", "minLength", "maxLength");

    private final List<FieldError> problems = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int count;

    private SchemaProblems() {
    }

    public static List<FieldError> of(JsonNode schema) {
        SchemaProblems check = new SchemaProblems();
        if (!schema.isObject() || !schema.path("components").isArray() || schema.path("id").asString("").isBlank()) {
            check.problems.add(new FieldError("", "form-shape"));
            return check.problems;
        }
        List<Component> components = SchemaReader.components(schema);
        check.walk("", components, 1);
        if (check.count > MAX_COMPONENTS) {
            check.problems.add(new FieldError("", "", "form-too-large", Map.of("max", MAX_COMPONENTS)));
        }
        if (check.problems.isEmpty()) {
            ConditionCircles.in(components).forEach(component -> check.add(component.name(), component, "form-condition-circle", Map.of()));
        }
        return check.problems;
    }

    private void walk(String prefix, List<Component> components, int depth) {
        for (Component component : components) {
            count++;
            String name = component.isField() ? component.key() : component.path();
            String at = prefix + name;
            checkType(component, at);
            checkName(component, name, at);
            SchemaSizes.problems(component).forEach((code, facts) -> add(at, component, code, facts));
            checkRules(component, at);
            if (depth >= MAX_DEPTH && !component.children().isEmpty()) {
                add(at, component, "form-too-deep", Map.of("max", MAX_DEPTH));
                continue;
            }
            String inner = component.path().isEmpty() ? prefix : prefix + component.path() + (component.isList() ? "[]." : ".");
            walk(inner, component.children(), depth + 1);
        }
    }

    private void checkType(Component component, String at) {
        String type = component.type();
        boolean known = ComponentTypes.FIELDS.contains(type) || ComponentTypes.CONTAINERS.contains(type) || ComponentTypes.SHOWN.contains(type);
        if (!known) {
            add(at, component, ComponentTypes.REFUSED.contains(type) ? "form-component-refused" : "form-component-unknown", Map.of("type", type));
        } else if (SchemaAddresses.isForeign(component)) {
            add(at, component, "form-image-foreign", Map.of());
        }
    }

    private void checkName(Component component, String name, String at) {
        String id = component.json().path("id").asString("");
        if (!id.isEmpty() && !ids.add(id)) {
            add("", component, "form-id-twice", Map.of("id", id));
        }
        if (component.isField() && name.isBlank() || component.isList() && name.isBlank()) {
            add(at, component, "form-key-missing", Map.of());
        }
        if (name.contains(".")) {
            add(at, component, "form-key-dotted", Map.of("key", name));
        }
        for (String part : name.split("\\.")) {
            if (FORBIDDEN_KEYS.contains(part)) {
                add(at, component, "form-key-forbidden", Map.of("key", part));
            }
        }
        if (component.isField() && !name.isBlank() && !paths.add(at)) {
            add(at, component, "form-path-twice", Map.of("key", at));
        }
    }

    private void checkRules(Component component, String at) {
        if (!component.hide().isEmpty()) {
            SchemaExpressions.refusal(component.hide(), "form-condition-unreadable").ifPresent(rule -> add(at, component, rule, Map.of()));
        }
        SchemaExpressions.refused(component).forEach((place, rule) -> add(at, component, rule, Map.of("place", place)));
        for (String limit : LIMITS) {
            JsonNode value = component.rule(limit);
            boolean sound = value.isMissingNode() || value.isNull() || value.isNumber() || value.asString("").isEmpty()
                || value.isString() && (value.asString().startsWith("=") || NUMBER.matcher(value.asString()).matches());
            if (!sound) {
                add(at, component, "form-limit-unsound", Map.of("place", limit));
            }
        }
        String pattern = component.rule("pattern").asString("");
        if (!pattern.isEmpty()) {
            try {
                Pattern.compile(pattern);
                if (!BoundedPattern.isShared(pattern)) {
                    add(at, component, "form-pattern-unreadable", Map.of());
                } else if (!BoundedPattern.isHarmless(pattern)) {
                    add(at, component, "form-pattern-slow", Map.of());
                }
            } catch (PatternSyntaxException unreadable) {
                add(at, component, "form-pattern-unreadable", Map.of());
            }
        }
    }

    /** A component is known by the name of its value where that stands alone, else by its id: two rows may both have an {@code a}. */
    private void add(String at, Component component, String code, Map<String, Object> facts) {
        String id = component.json().path("id").asString("");
        boolean alone = !at.isEmpty() && at.equals(component.name());
        String element = alone || id.isEmpty() ? at : id;
        Map<String, Object> known = new HashMap<>(facts);
        String label = component.label().isBlank() ? element.isEmpty() ? component.type() : element : component.label();
        problems.add(new FieldError(element, label, code, known));
    }
}
