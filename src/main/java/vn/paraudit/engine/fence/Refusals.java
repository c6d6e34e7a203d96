package vn.paraudit.engine.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.paraudit.engine.Refusal;

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

    List<Refusal> list() {
        return list;
    }
}
