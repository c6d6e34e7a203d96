package vn.paraudit.architecture.bad;

import org.camunda.bpm.engine.TaskService;

public abstract class ExpressionInQuery {

    long attack(TaskService tasks) {
        return tasks.createTaskQuery().taskAssigneeExpression("${x}").count();
    }
}
