package vn.paraudit.planning.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ProcessAction;
import vn.paraudit.planning.model.PlanApproval;
import vn.paraudit.planning.model.PlanCheck;

/** What the diagram of the annual plan calls. */
@Component
class AuditPlanActions {

    private final PlanCheck check;
    private final PlanApproval approval;

    AuditPlanActions(PlanCheck check, PlanApproval approval) {
        this.check = check;
        this.approval = approval;
    }

    @ProcessAction("checkPlan")
    Map<String, Object> checkPlan(UUID caseId) {
        return Map.of(AuditPlanProcess.PLAN_PROBLEMS, check.problems(caseId).size());
    }

    @ProcessAction("issuePlan")
    void issuePlan(UUID caseId) {
        approval.issue(caseId);
    }
}
