package vn.paraudit.form.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.paraudit.form.FormVerdict;
import vn.paraudit.form.model.Component;
import vn.paraudit.platform.FieldError;

/** One submission under judgement: settles what is shown, then checks what was answered. */
public final class Submission {

    private final List<Component> components;
    private final Map<String, Object> given;
    private final Map<String, Object> submitted;
    private final Instant now;
    private final Set<String> hidden;
    private final Map<String, Object> names;
    private final List<FieldError> errors = new ArrayList<>();

    public Submission(List<Component> components, Map<String, Object> given, Map<String, Object> submitted, Instant now) {
        this.components = components;
        this.given = given;
        this.submitted = submitted;
        this.now = now;
        Hiding.Settled form = Hiding.of(components, given, submitted);
        this.hidden = form.hidden();
        this.names = form.names();
    }

    public FormVerdict verdict() {
        Map<String, Object> accepted = check(new Level("", submitted, given, names, names), components);
        return new FormVerdict(List.copyOf(errors), accepted);
    }

    /** One level of nested values: what was sent, what is stored, how the form reads it, and what conditions there may name. */
    private record Level(
        String prefix, Map<String, Object> data, Map<String, Object> stored, Map<String, Object> read, Map<String, Object> names) {

        Level inside(String name) {
            return new Level(prefix + name + ".", Values.map(data.get(name)), Values.map(stored.get(name)), Values.map(read.get(name)), names);
        }
    }

    private Map<String, Object> check(Level level, List<Component> components) {
        Map<String, Object> accepted = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        checkAll(level, components, accepted, known);
        level.data().keySet().stream().filter(name -> !known.contains(name)).sorted()
            .forEach(name -> errors.add(new FieldError(level.prefix() + name, FormVerdict.UNKNOWN)));
        return accepted;
    }

    private void checkAll(Level level, List<Component> components, Map<String, Object> accepted, Set<String> known) {
        for (Component component : components) {
            String name = component.name();
            known.add(name);
            if (component.isGroup() && name.isEmpty()) {
                checkAll(level, component.children(), accepted, known);
            } else if (!hidden.contains(level.prefix() + name)) {
                checkOne(level, component, accepted);
            }
        }
    }

    private void checkOne(Level level, Component component, Map<String, Object> accepted) {
        String name = component.name();
        if (component.isGroup()) {
            accepted.put(name, check(level.inside(name), component.children()));
        } else if (component.isList()) {
            accepted.put(name, checkRows(level, component));
        } else if (component.isField()) {
            Object value = checkField(level, component);
            if (value != null) {
                accepted.put(name, value);
            }
        }
    }

    private List<Map<String, Object>> checkRows(Level level, Component list) {
        Object value = Values.sentRows(list, level.data().get(list.path()));
        List<Map<String, Object>> rows = Values.rows(value);
        String at = level.prefix() + list.path();
        if (value != null && !(value instanceof List<?> sent && sent.size() == rows.size())) {
            errors.add(new FieldError(at, list.label(), "type", Map.of()));
            return List.of();
        }
        if (rows.size() > Values.MOST_ROWS) {
            errors.add(new FieldError(at, list.label(), "rows", Map.of("max", Values.MOST_ROWS)));
            return List.of();
        }
        List<Map<String, Object>> read = Values.rows(level.read().get(list.path()));
        List<Map<String, Object>> accepted = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Map<String, Object> names = Reading.ofRow(level.names(), read.get(index), index);
            accepted.add(check(new Level(at + "[" + index + "].", rows.get(index), Map.of(), read.get(index), names), list.children()));
        }
        return accepted;
    }

    /** What may be stored of a field; {@code null} when there is nothing, or nothing acceptable. */
    private Object checkField(Level level, Component field) {
        String name = field.key();
        if (field.isFixed(level.names())) {
            return level.stored().get(name);
        }
        if ("expression".equals(field.type())) {
            return level.read().get(name);
        }
        Object value = Values.sent(field, level.data(), level.stored());
        Optional<FieldRules.Problem> problem = FieldRules.of(field, level.names(), now).problem(value);
        problem.ifPresent(found -> errors.add(new FieldError(level.prefix() + name, field.label(), found.code(), found.facts())));
        return problem.isPresent() ? null : value;
    }
}
