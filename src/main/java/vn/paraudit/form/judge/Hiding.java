package vn.paraudit.form.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;

/** Finds what is hidden, again and again until nothing changes any more. */
final class Hiding {

    /** A condition may hide a field that another condition reads; forms settle within a few rounds. */
    private static final int MAX_ROUNDS = 10;

    private final Set<String> found = new HashSet<>();

    private Hiding() {
    }

    /** Paths of the hidden components. */
    static Set<String> of(List<Component> components, Map<String, Object> given, Map<String, Object> submitted) {
        Set<String> hidden = Set.of();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Map<String, Object> names = new Reading(given, hidden).ofForm(components, submitted);
            Hiding hiding = new Hiding();
            hiding.walk("", components, names, names);
            if (hiding.found.equals(hidden)) {
                break;
            }
            hidden = hiding.found;
        }
        return hidden;
    }

    private void walk(String prefix, List<Component> level, Map<String, Object> values, Map<String, Object> names) {
        for (Component component : level) {
            String name = component.name();
            if (!component.hide().isEmpty() && Feel.isTrue(component.hide(), names)) {
                hide(prefix, component);
            } else if (component.isList()) {
                List<Map<String, Object>> rows = Values.rows(values.get(name));
                for (int index = 0; index < rows.size(); index++) {
                    walk(prefix + name + "[" + index + "].", component.children(), rows.get(index), Reading.ofRow(names, rows.get(index), index));
                }
            } else if (component.isGroup()) {
                boolean open = name.isEmpty();
                walk(open ? prefix : prefix + name + ".", component.children(), open ? values : Values.map(values.get(name)), names);
            }
        }
    }

    /** What stands inside of a hidden group without a path of its own is hidden with it. */
    private void hide(String prefix, Component component) {
        if (!component.name().isEmpty()) {
            found.add(prefix + component.name());
        } else {
            component.children().forEach(child -> hide(prefix, child));
        }
    }
}
