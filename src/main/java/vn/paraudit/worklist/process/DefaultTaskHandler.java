package vn.paraudit.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.TaskHandler;
import vn.paraudit.worklist.WorkItem;

/**
 * Serves the steps that a process manager added without a line of code: the submission is stored with the task, and those of its fields
 * that gateways, tables, timers and actions of the diagram name become routing variables.
 */
@Component
class DefaultTaskHandler implements TaskHandler {

    /** Longer texts are documents, not something that a diagram decides by. */
    private static final int LONGEST_VARIABLE = 4000;
    /** Read by seats and deadlines, whatever the diagram says. */
    private static final Set<String> SCOPE = Set.of("unitCode", "sectionId", "findingId", "inspectionId", "planId");

    private final DeployedModels models;

    DefaultTaskHandler(DeployedModels models) {
        this.models = models;
    }

    @Override
    public String process() {
        return "*";
    }

    @Override
    public String element() {
        return "*";
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Map<String, Object> variables = new HashMap<>();
        Set<String> read = models.namesRead(item.definitionId());
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
