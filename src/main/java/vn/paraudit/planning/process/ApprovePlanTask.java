package vn.paraudit.planning.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.model.PlanApproval;
import vn.paraudit.worklist.Answers;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** The chair of the province approves or rejects the plan. */
@Component
class ApprovePlanTask extends PlanTask {

    private final PlanApproval approval;

    ApprovePlanTask(PlanApproval approval) {
        super(AuditPlanProcess.APPROVE_PLAN);
        this.approval = approval;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String decision = Answers.text(data, AuditPlanProcess.DECISION);
        if (AuditPlanProcess.APPROVE.equals(decision)) {
            approval.approve(item.caseId(), by);
        } else {
            approval.reject(item.caseId(), Answers.text(data, "reason"));
        }
        return Map.of(AuditPlanProcess.DECISION, decision);
    }
}
