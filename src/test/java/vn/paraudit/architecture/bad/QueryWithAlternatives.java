package vn.paraudit.architecture.bad;

import org.camunda.bpm.engine.TaskService;

public abstract class QueryWithAlternatives {

    long slow(TaskService tasks) {
        return tasks.createTaskQuery().or().taskAssignee("a").taskOwner("b").endOr().count();
    }
}
