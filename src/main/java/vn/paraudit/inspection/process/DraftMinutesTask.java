package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The minutes as the secretary drafts them. */
@Component
class DraftMinutesTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;

    DraftMinutesTask(CaseActs acts, InspectionForms forms) {
        super(InspectionProcess.DRAFT_MINUTES);
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.proposedMinutes(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "minutes-drafted", data, by);
        return Map.of();
    }
}
