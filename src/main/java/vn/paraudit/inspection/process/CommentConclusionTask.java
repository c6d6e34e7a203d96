package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** What the unit says of the draft conclusion; silence is agreement. */
@Component
class CommentConclusionTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;

    CommentConclusionTask(CaseActs acts, InspectionForms forms) {
        super(InspectionProcess.COMMENT_CONCLUSION);
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.conclusion(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "conclusion-commented", data, by);
        return Map.of();
    }
}
