package vn.paraudit.finding.process;

import java.util.Map;
import vn.paraudit.worklist.TaskHandler;
import vn.paraudit.worklist.WorkItem;

/** A human task of a finding's remediation; every form begins with what was found and what is demanded. */
abstract class RemediationTask implements TaskHandler {

    private final String element;
    private final RemediationForms forms;

    RemediationTask(String element, RemediationForms forms) {
        this.element = element;
        this.forms = forms;
    }

    @Override
    public final String process() {
        return RemediationProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }

    RemediationForms forms() {
        return forms;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.finding(item.caseId());
    }
}
