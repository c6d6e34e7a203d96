package vn.paraudit.discipline.process;

import java.util.Map;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** A complaint is settled, at the first or the second instance: both see the file and choose among the forms of that person and day. */
abstract class SettlingTask extends ComplaintTask {

    private final DisciplineForms caseForms;
    private final ComplaintForms forms;
    private final Settlements settlements;

    SettlingTask(String element, DisciplineForms caseForms, ComplaintForms forms, Settlements settlements) {
        super(element, forms);
        this.caseForms = caseForms;
        this.forms = forms;
        this.settlements = settlements;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of("forms", caseForms.forms(item.caseId()));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.file(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        return settlements.settle(item.caseId(), settlement(data), data, by);
    }

    abstract Settlements.Settlement settlement(Map<String, Object> data);
}
