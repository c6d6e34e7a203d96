package vn.paraudit.fence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.FieldError;

/** Collects what is wrong with one file. */
final class Refusals {

    private final String file;
    private final List<Refusal> list = new ArrayList<>();

    Refusals(String file) {
        this.file = file;
    }

    void add(String element, String rule) {
        list.add(new Refusal(file, element, rule, Map.of()));
    }

    void add(String element, String rule, String fact, Object value) {
        list.add(new Refusal(file, element, rule, Map.of(fact, value)));
    }

    void add(String element, String rule, Map<String, Object> facts) {
        list.add(new Refusal(file, element, rule, facts));
    }

    /** A problem of a form, with the label by which people know the component. */
    void add(FieldError problem) {
        Map<String, Object> facts = new HashMap<>(problem.facts());
        facts.put("label", problem.label());
        list.add(new Refusal(file, problem.path(), problem.code(), facts));
    }

    /** Drops everything beside the refusals of one rule where there are some; whether there are. */
    boolean keepOnly(String rule) {
        boolean any = list.stream().anyMatch(refusal -> refusal.rule().equals(rule));
        if (any) {
            list.removeIf(refusal -> !refusal.rule().equals(rule));
        }
        return any;
    }

    List<Refusal> list() {
        return list;
    }
}
