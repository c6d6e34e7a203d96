package vn.paraudit.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form is handed for its fields to choose from. */
public final class FormOptions {

    private FormOptions() {
    }

    /** One option as forms read it: what is sent, and what people see. */
    public static Map<String, Object> option(Object value, String label) {
        return Map.of("value", value.toString(), "label", label);
    }

    /** What people see for a value in a list of options; empty when it is not among them. */
    public static Optional<String> labelOf(Object options, String value) {
        return options instanceof List<?> list ? list.stream().filter(Map.class::isInstance).map(option -> (Map<?, ?>) option)
            .filter(option -> value.equals(option.get("value"))).map(option -> String.valueOf(option.get("label"))).findFirst() : Optional.empty();
    }
}
