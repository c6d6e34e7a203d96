package vn.paraudit.worklist.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.engine.RoutingFields;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.TaskHandler;
import vn.paraudit.worklist.WorkItem;

/**
 * Serves the steps that a process manager added without a line of code: the submission is stored with the task, and those of its fields
 * that gateways, tables, timers and actions of the diagram name become routing variables.
 */
@Component
class DefaultTaskHandler implements TaskHandler {

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
        return RoutingFields.of(data, models.namesRead(item.definitionId()));
    }
}
