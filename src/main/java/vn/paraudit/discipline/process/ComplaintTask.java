package vn.paraudit.discipline.process;

import java.util.Map;
import vn.paraudit.worklist.TaskHandler;
import vn.paraudit.worklist.WorkItem;

/** A human task of a complaint; each of its forms shows the petition. */
abstract class ComplaintTask implements TaskHandler {

    private final String element;
    private final ComplaintForms forms;

    ComplaintTask(String element, ComplaintForms forms) {
        this.element = element;
        this.forms = forms;
    }

    @Override
    public final String process() {
        return ComplaintProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.petition(item.caseId());
    }
}
