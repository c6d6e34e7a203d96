package vn.paraudit.form.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Components whose being shown, or whose computed value, depends on itself by way of conditions: the form would never come to rest. */
final class ConditionCircles {

    private final Map<Component, Set<Component>> needs = new IdentityHashMap<>();
    private final List<Component> all = new ArrayList<>();

    private ConditionCircles() {
    }

    /** The first component of every circle. */
    static List<Component> in(List<Component> components) {
        ConditionCircles circles = new ConditionCircles();
        circles.walk(components, null, Map.of());
        Set<Component> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Component> found = new ArrayList<>();
        for (Component component : circles.all) {
            Set<Component> reached = circles.reached(component);
            if (reached.contains(component) && !told.contains(component)) {
                found.add(component);
                told.addAll(reached.stream().filter(other -> circles.reached(other).contains(component)).toList());
            }
        }
        return found;
    }

    /** A name means the nearest component that has it; what is around a component decides whether it is shown. */
    private void walk(List<Component> components, Component around, Map<String, Component> known) {
        Map<String, Component> names = new HashMap<>(known);
        named(components, names);
        for (Component component : components) {
            all.add(component);
            Set<Component> needed = new LinkedHashSet<>();
            Set<String> read = new HashSet<>();
            if (!component.hide().isEmpty()) {
                read.addAll(Feel.variables(component.hide()));
            }
            if ("expression".equals(component.type())) {
                read.addAll(Feel.variables(SchemaExpressions.of(component).getOrDefault("expression", "")));
            }
            read.stream().map(names::get).filter(other -> other != null).forEach(needed::add);
            if (around != null) {
                needed.add(around);
            }
            needs.put(component, needed);
            walk(component.children(), component, names);
        }
    }

    private static void named(List<Component> components, Map<String, Component> names) {
        for (Component component : components) {
            if (component.isField()) {
                names.put(component.key(), component);
            } else if (component.path().isEmpty()) {
                named(component.children(), names);
            }
        }
    }

    private Set<Component> reached(Component from) {
        Set<Component> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Component> open = new ArrayDeque<>(needs.get(from));
        while (!open.isEmpty()) {
            Component next = open.pop();
            if (found.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
