package vn.paraudit.fence;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;

/** Code that a hostile model wants to run: it knows whether anybody as much as made one. */
public final class Canary extends DefaultTaskFormHandler implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping {

    private static volatile boolean touched;

    public Canary() {
        touched = true;
    }

    static boolean wasTouched() {
        return touched;
    }

    static void reset() {
        touched = false;
    }

    public String touch() {
        return "1";
    }

    @Override
    public void execute(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateTask task) {
        touch();
    }

    @Override
    public void mapInputVariables(DelegateExecution from, VariableMap into) {
        into.putAll(Map.of());
    }

    @Override
    public void mapOutputVariables(DelegateExecution into, VariableScope from) {
        touch();
    }
}
