package vn.paraudit.form.model;

import java.util.ArrayList;
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

    private final List<FieldError> problems = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private int count;

    private SchemaProblems() {
    }

    public static List<FieldError> of(JsonNode schema) {
        SchemaProblems check = new SchemaProblems();
        if (!schema.isObject() || !schema.path("components").isArray() || schema.path("id").asString("").isBlank()) {
            check.problems.add(new FieldError("", "form-shape"));
            return check.problems;
        }
        check.walk("", SchemaReader.components(schema));
        if (check.count > MAX_COMPONENTS) {
            check.problems.add(new FieldError("", "", "form-too-large", Map.of("max", MAX_COMPONENTS)));
        }
        return check.problems;
    }

    private void walk(String prefix, List<Component> components) {
        for (Component component : components) {
            count++;
            String name = component.isField() ? component.key() : component.path();
            String at = prefix + name;
            checkType(component, at);
            checkName(component, name, at);
            checkRules(component, at);
            String inner = component.path().isEmpty() ? prefix : prefix + component.path() + (component.isList() ? "[]." : ".");
            walk(inner, component.children());
        }
    }

    private void checkType(Component component, String at) {
        String type = component.type();
        boolean known = ComponentTypes.FIELDS.contains(type) || ComponentTypes.CONTAINERS.contains(type) || ComponentTypes.SHOWN.contains(type);
        if (!known) {
            add(at, component, ComponentTypes.REFUSED.contains(type) ? "form-component-refused" : "form-component-unknown", Map.of("type", type));
        }
        String source = component.json().path("source").asString("");
        if ("image".equals(type) && !source.startsWith("data:image/") && !source.startsWith("/")) {
            add(at, component, "form-image-foreign", Map.of());
        }
    }

    private void checkName(Component component, String name, String at) {
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
        if (component.isField() && !paths.add(at)) {
            add(at, component, "form-path-twice", Map.of("key", at));
        }
    }

    private void checkRules(Component component, String at) {
        if (!component.hide().isEmpty() && !Feel.isSound(component.hide())) {
            add(at, component, "form-condition-unreadable", Map.of());
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

    private void add(String at, Component component, String code, Map<String, Object> facts) {
        problems.add(new FieldError(at, component.label(), code, facts));
    }
}
