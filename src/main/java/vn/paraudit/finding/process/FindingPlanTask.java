package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The unit plans for one finding alone, in cases that began before there was one plan for a conclusion. */
@Component
class FindingPlanTask extends RemediationTask {

    private final CaseActs acts;

    FindingPlanTask(RemediationForms forms, CaseActs acts) {
        super("UserTask_PlanRemedy", forms);
        this.acts = acts;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "remedy-planned", data, by);
        return Map.of();
    }
}
