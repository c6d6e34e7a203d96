package vn.paraudit.form.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.form.FormVerdict;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;
import vn.paraudit.platform.FieldError;

/** One submission under judgement: walks the form once to see what is shown and once to check what was answered. */
public final class Submission {

    /** A condition may hide a field that another condition reads; forms settle within a few rounds. */
    private static final int MAX_ROUNDS = 10;
    /** Rows of a list when the form sets no limit of its own. */
    private static final int MAX_ROWS = 500;

    private final List<Component> components;
    private final Map<String, Object> given;
    private final Map<String, Object> submitted;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();
    private Set<String> hidden = Set.of();

    public Submission(List<Component> components, Map<String, Object> given, Map<String, Object> submitted, Instant now) {
        this.components = components;
        this.given = given;
        this.submitted = submitted;
        this.now = now;
    }

    public FormVerdict verdict() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Set<String> next = new HashSet<>();
            findHidden("", components, submitted, context(submitted, ""), next);
            if (next.equals(hidden)) {
                break;
            }
            hidden = next;
        }
        Map<String, Object> accepted = check("", components, submitted, given, context(submitted, ""));
        return new FormVerdict(List.copyOf(errors), accepted);
    }

    /** What conditions read: the given lists and values, overlaid by the shown answers. */
    private Map<String, Object> context(Map<String, Object> level, String prefix) {
        Map<String, Object> context = new HashMap<>(given);
        level.forEach((name, value) -> {
            if (!hidden.contains(prefix + name)) {
                context.put(name, value);
            } else {
                context.remove(name);
            }
        });
        return context;
    }

    private void findHidden(String prefix, List<Component> level, Map<String, Object> data, Map<String, Object> context, Set<String> found) {
        for (Component component : level) {
            String name = component.isField() ? component.key() : component.path();
            if (!component.hide().isEmpty() && Feel.isTrue(component.hide(), context)) {
                hide(prefix, component, found);
            } else if (component.isList()) {
                int index = 0;
                for (Map<String, Object> row : rows(data.get(name))) {
                    String at = prefix + name + "[" + index++ + "].";
                    Map<String, Object> inner = new HashMap<>(context);
                    inner.putAll(row);
                    findHidden(at, component.children(), row, inner, found);
                }
            } else if (component.isGroup()) {
                findHidden(name.isEmpty() ? prefix : prefix + name + ".", component.children(), name.isEmpty() ? data : map(data.get(name)),
                    context, found);
            }
        }
    }

    /** What stands inside of a hidden group without a path of its own is hidden with it. */
    private static void hide(String prefix, Component component, Set<String> found) {
        String name = component.isField() ? component.key() : component.path();
        if (!name.isEmpty()) {
            found.add(prefix + name);
        } else {
            component.children().forEach(child -> hide(prefix, child, found));
        }
    }

    private Map<String, Object> check(String prefix, List<Component> level, Map<String, Object> data, Map<String, Object> stored,
            Map<String, Object> context) {
        Map<String, Object> accepted = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        checkLevel(new Level(prefix, data, stored, context, accepted, known), level);
        data.keySet().stream().filter(name -> !known.contains(name)).sorted()
            .forEach(name -> errors.add(new FieldError(prefix + name, FormVerdict.UNKNOWN)));
        return accepted;
    }

    /** One level of nested values: what was sent, what is stored, what is accepted. */
    private record Level(
        String prefix, Map<String, Object> data, Map<String, Object> stored, Map<String, Object> context, Map<String, Object> accepted,
        Set<String> known) {
    }

    private void checkLevel(Level level, List<Component> components) {
        for (Component component : components) {
            String name = component.isField() ? component.key() : component.path();
            level.known().add(name);
            if (hidden.contains(level.prefix() + name) && !name.isEmpty()) {
                continue;
            }
            if (component.isGroup() && name.isEmpty()) {
                checkLevel(level, component.children());
            } else if (component.isGroup()) {
                level.accepted().put(name, check(level.prefix() + name + ".", component.children(), map(level.data().get(name)),
                    map(level.stored().get(name)), level.context()));
            } else if (component.isList()) {
                level.accepted().put(name, checkRows(level, component));
            } else if (component.isField()) {
                checkField(level, component);
            }
        }
    }

    private List<Map<String, Object>> checkRows(Level level, Component list) {
        Object value = level.data().get(list.path());
        List<Map<String, Object>> rows = rows(value);
        String at = level.prefix() + list.path();
        if (value != null && !(value instanceof List<?> sent && sent.size() == rows.size())) {
            errors.add(new FieldError(at, list.label(), "type", Map.of()));
            return List.of();
        }
        if (rows.size() > MAX_ROWS) {
            errors.add(new FieldError(at, list.label(), "rows", Map.of("max", MAX_ROWS)));
            return List.of();
        }
        List<Map<String, Object>> accepted = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Map<String, Object> context = new HashMap<>(level.context());
            context.putAll(rows.get(index));
            accepted.add(check(at + "[" + index + "].", list.children(), rows.get(index), Map.of(), context));
        }
        return accepted;
    }

    private void checkField(Level level, Component field) {
        String name = field.key();
        if (field.isFixed()) {
            if (level.stored().containsKey(name)) {
                level.accepted().put(name, level.stored().get(name));
            }
            return;
        }
        if ("expression".equals(field.type())) {
            String expression = field.json().path("expression").asString("");
            Feel.evaluate(expression.startsWith("=") ? expression.substring(1) : expression, level.context())
                .ifPresent(value -> level.accepted().put(name, value));
            return;
        }
        Object value = level.data().get(name);
        FieldRules rules = FieldRules.of(field, level.context(), now);
        rules.problem(value).ifPresentOrElse(
            problem -> errors.add(new FieldError(level.prefix() + name, field.label(), problem.code(), problem.facts())),
            () -> {
                if (value != null) {
                    level.accepted().put(name, value);
                }
            });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object value) {
        return value instanceof List<?> list
            ? list.stream().filter(Map.class::isInstance).map(row -> (Map<String, Object>) row).toList() : List.of();
    }
}
