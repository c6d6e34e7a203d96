package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The minutes as the secretary drafts them. */
@Component
class DraftMinutesTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;
    private final FieldSheets sheets;

    DraftMinutesTask(CaseActs acts, InspectionForms forms, FieldSheets sheets) {
        super(InspectionProcess.DRAFT_MINUTES);
        this.acts = acts;
        this.forms = forms;
        this.sheets = sheets;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        Map<String, Object> proposed = new HashMap<>(forms.proposedMinutes(item.caseId()));
        proposed.put("figures", String.join("\n", sheets.sentences(item.caseId())));
        return proposed;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "minutes-drafted", data, by);
        return Map.of();
    }
}
