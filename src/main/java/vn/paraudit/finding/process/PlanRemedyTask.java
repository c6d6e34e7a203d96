package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The unit says why it happened and how it will be put right. */
@Component
class PlanRemedyTask extends RemediationTask {

    private final CaseActs acts;

    PlanRemedyTask(RemediationForms forms, CaseActs acts) {
        super(RemediationProcess.PLAN_REMEDY, forms);
        this.acts = acts;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "remedy-planned", data, by);
        return Map.of();
    }
}
