package vn.paraudit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of a submission become routing variables where no handler knows the step: those that the diagram can decide by. */
public final class RoutingFields {

    /** Longer texts are documents, not something that a diagram decides by. */
    private static final int LONGEST_VARIABLE = 4000;
    /** Read by seats and deadlines, whatever the diagram says. */
    private static final Set<String> SCOPE = Set.of("unitCode", "sectionId", "findingId", "inspectionId", "planId");

    private RoutingFields() {
    }

    /** @param read  names that the rest of the case can read */
    public static Map<String, Object> of(Map<String, Object> data, Set<String> read) {
        Map<String, Object> variables = new HashMap<>();
        data.forEach((field, value) -> {
            if ((read.contains(field) || SCOPE.contains(field)) && canRoute(value)) {
                variables.put(field, value);
            }
        });
        return variables;
    }

    private static boolean canRoute(Object value) {
        return value instanceof Boolean || value instanceof Number
            || value instanceof String text && text.length() <= LONGEST_VARIABLE
            || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                && list.stream().mapToInt(entry -> entry.toString().length() + 3).sum() <= LONGEST_VARIABLE;
    }
}
