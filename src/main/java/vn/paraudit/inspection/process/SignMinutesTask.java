package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The leader signs the minutes. */
@Component
class SignMinutesTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;

    SignMinutesTask(CaseActs acts, InspectionForms forms) {
        super(InspectionProcess.SIGN_MINUTES);
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.minutes(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "minutes-signed", data, by);
        return Map.of();
    }
}
