package vn.paraudit.sandbox.child;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.paraudit.sandbox.SandboxState;

/** Stands in the place of a published action: writes down that it would have been done, with what it would have read. */
final class WrittenDown implements JavaDelegate {

    private static final String CASE_ID = "caseId";

    private final String action;
    private final Set<String> parameters;
    private final Journal journal;

    WrittenDown(String action, Set<String> parameters, Journal journal) {
        this.action = action;
        this.parameters = parameters;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> arguments = new TreeMap<>();
        for (String parameter : parameters) {
            Object value = execution.getVariable(parameter);
            if (value != null && !CASE_ID.equals(parameter)) {
                arguments.put(parameter, value);
            }
        }
        journal.called(new SandboxState.Call(action, execution.getCurrentActivityId(), journal.now(), arguments));
    }
}
