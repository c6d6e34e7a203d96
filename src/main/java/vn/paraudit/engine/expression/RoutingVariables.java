package vn.paraudit.engine.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables by which a diagram routes: texts, numbers, booleans and lists of texts. The engine's own counters are left out. */
public final class RoutingVariables {

    private static final List<String> COUNTERS = List.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private RoutingVariables() {
    }

    public static Map<String, Object> of(VariableScope scope) {
        Map<String, Object> routing = new HashMap<>();
        scope.getVariables().forEach((name, value) -> {
            if (!COUNTERS.contains(name) && isRouting(value)) {
                routing.put(name, value);
            }
        });
        return routing;
    }

    private static boolean isRouting(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof List<?>;
    }
}
