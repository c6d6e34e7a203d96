package vn.paraudit.form.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;

/**
 * What conditions, limits and computed fields read: what the form was filled with, overlaid by the shown answers as the browser holds them,
 * that is with an empty text, an unticked box and an empty list where nothing was answered.
 *
 * @param given      context and stored values
 * @param hidden     paths that are hidden
 */
record Reading(Map<String, Object> given, Set<String> hidden) {

    /** The names of the whole form. */
    Map<String, Object> ofForm(List<Component> components, Map<String, Object> submitted) {
        Map<String, Object> names = new HashMap<>(given);
        hidden.forEach(names::remove);
        fill("", components, submitted, given, names);
        compute("", components, names, names);
        return names;
    }

    /** The names inside of a row: the row's own first, then those around it. */
    static Map<String, Object> ofRow(Map<String, Object> around, Map<String, Object> row, int index) {
        Map<String, Object> names = new HashMap<>(around);
        List<Object> indexes = new ArrayList<>(around.get("i") instanceof List<?> outer ? outer : List.of());
        indexes.add(index + 1);
        names.putAll(row);
        names.put("this", row);
        names.put("parent", around);
        names.put("i", indexes);
        return names;
    }

    /** The value of a computed field; {@code null} when it has none. */
    static Object computed(Component field, Map<String, Object> names) {
        String expression = field.json().path("expression").asString("");
        return expression.startsWith("=") ? Feel.evaluate(expression.substring(1), names).orElse(null) : null;
    }

    private void fill(String prefix, List<Component> level, Map<String, Object> data, Map<String, Object> stored, Map<String, Object> into) {
        for (Component component : level) {
            String name = component.name();
            if (component.isGroup() && name.isEmpty()) {
                fill(prefix, component.children(), data, stored, into);
            } else if (!name.isEmpty() && !hidden.contains(prefix + name)) {
                into.put(name, value(prefix + name, component, data, stored));
            }
        }
    }

    private Object value(String at, Component component, Map<String, Object> data, Map<String, Object> before) {
        Object sent = data.get(component.name());
        Object stored = before.get(component.name());
        if (component.isGroup()) {
            Map<String, Object> inner = new HashMap<>();
            fill(at + ".", component.children(), Values.map(sent), Values.map(stored), inner);
            return inner;
        }
        if (component.isList()) {
            return rows(at, component, Values.rows(Values.sentRows(component, sent)));
        }
        Object value = component.isAlwaysFixed() ? stored : Held.by(component, Values.sent(component, data, before));
        return value != null ? value : Values.unanswered(component);
    }

    private List<Object> rows(String at, Component list, List<Map<String, Object>> sent) {
        List<Object> rows = new ArrayList<>();
        for (Map<String, Object> row : sent.subList(0, Math.min(sent.size(), Values.MOST_ROWS))) {
            Map<String, Object> inner = new HashMap<>();
            fill(at + "[" + rows.size() + "].", list.children(), row, Map.of(), inner);
            rows.add(inner);
        }
        return rows;
    }

    /** Computed values never come from the person; they read the answers beside them and the computed values before them. */
    private void compute(String prefix, List<Component> level, Map<String, Object> into, Map<String, Object> names) {
        for (Component component : level) {
            String name = component.name();
            if (!name.isEmpty() && hidden.contains(prefix + name)) {
                continue;
            }
            if (component.isGroup()) {
                compute(name.isEmpty() ? prefix : prefix + name + ".", component.children(), name.isEmpty() ? into : Values.map(into.get(name)), names);
            } else if (component.isList()) {
                List<Map<String, Object>> rows = Values.rows(into.get(name));
                for (int index = 0; index < rows.size(); index++) {
                    compute(prefix + name + "[" + index + "].", component.children(), rows.get(index), ofRow(names, rows.get(index), index));
                }
            } else if ("expression".equals(component.type())) {
                into.put(name, computed(component, names));
            }
        }
    }
}
