package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The head of Home Affairs reviews the conclusion. */
@Component
class ReviewConclusionTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;

    ReviewConclusionTask(CaseActs acts, InspectionForms forms) {
        super(InspectionProcess.REVIEW_CONCLUSION);
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.conclusion(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "conclusion-reviewed", Map.of(), by);
        return Map.of();
    }
}
