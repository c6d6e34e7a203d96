package vn.paraudit.finding.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.WorkItem;

/** The supervisor accepts the plan for one finding alone, in cases that began before there was one plan for a conclusion. */
@Component
class FindingPlanAcceptanceTask extends RemediationTask {

    private final FindingRepository findings;
    private final CaseActs acts;

    FindingPlanAcceptanceTask(RemediationForms forms, FindingRepository findings, CaseActs acts) {
        super("UserTask_AcceptRemedyPlan", forms);
        this.findings = findings;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms().measures(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().planned(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        findings.moveTo(item.caseId(), FindingState.REMEDIATING);
        acts.add(item.caseId(), "remedy-plan-accepted", data, by);
        return Map.of();
    }

    @Override
    public void returned(WorkItem item, List<Remark> remarks, Actor by) {
        acts.add(item.caseId(), "remedy-plan-returned", Map.of(), by);
    }
}
