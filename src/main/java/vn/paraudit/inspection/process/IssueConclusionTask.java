package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The chair of the province has the conclusion issued. */
@Component
class IssueConclusionTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;

    IssueConclusionTask(CaseActs acts, InspectionForms forms) {
        super(InspectionProcess.ISSUE_CONCLUSION);
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.conclusion(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "conclusion-approved", Map.of("by", by.personId().toString()), by);
        return Map.of();
    }
}
