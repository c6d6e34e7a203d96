package vn.paraudit.form.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.form.model.Component;
import vn.paraudit.form.model.Feel;

/** Finds what is hidden, again and again until nothing changes any more, and how the form reads then. */
final class Hiding {

    /** A condition may hide a field that another condition reads; forms settle within a few rounds. */
    private static final int MAX_ROUNDS = 10;

    private final Set<String> found = new HashSet<>();

    private Hiding() {
    }

    /**
     * A form in which nothing changes any more.
     *
     * @param hidden  paths of the hidden components
     * @param names   what the whole form reads
     */
    record Settled(Set<String> hidden, Map<String, Object> names) {
    }

    static Settled of(List<Component> components, Map<String, Object> given, Map<String, Object> submitted) {
        Settled form = read(components, given, submitted, Set.of());
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Hiding hiding = new Hiding();
            hiding.walk("", components, form.names(), form.names());
            if (hiding.found.equals(form.hidden())) {
                break;
            }
            form = read(components, given, submitted, hiding.found);
        }
        return form;
    }

    private static Settled read(List<Component> components, Map<String, Object> given, Map<String, Object> submitted, Set<String> hidden) {
        return new Settled(hidden, new Reading(given, hidden).ofForm(components, submitted));
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
