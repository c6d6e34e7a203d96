package vn.paraudit.worklist;

import java.util.Map;

/** What a form is handed for its fields to choose from. */
public final class FormOptions {

    private FormOptions() {
    }

    /** One option as forms read it: what is sent, and what people see. */
    public static Map<String, Object> option(Object value, String label) {
        return Map.of("value", value.toString(), "label", label);
    }
}
