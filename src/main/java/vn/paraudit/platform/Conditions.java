package vn.paraudit.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a question that are asked for and no others, so that each question finds its index. */
public final class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** Adds a condition; what it names is put among the parameters. */
    public Conditions and(String condition) {
        sql.add(condition);
        return this;
    }

    /** Adds a condition that compares with a value, where there is one. */
    public Conditions andIf(Object value, String condition, String name) {
        if (value != null) {
            and(condition).with(name, value);
        }
        return this;
    }

    public Conditions with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    public Map<String, Object> params() {
        return params;
    }

    /** The conditions as the end of a statement, with {@code where}. */
    public String where() {
        return " where " + (sql.isEmpty() ? "true" : String.join(" and ", sql)) + " ";
    }
}
