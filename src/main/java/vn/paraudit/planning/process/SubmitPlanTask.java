package vn.paraudit.planning.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** The head of Home Affairs appraises the plan and submits it. */
@Component
class SubmitPlanTask extends PlanTask {

    private final PlanWork work;
    private final PlanForms forms;

    SubmitPlanTask(PlanWork work, PlanForms forms) {
        super(AuditPlanProcess.SUBMIT_PLAN);
        this.work = work;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.draftContext(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        work.submit(item.caseId());
        return Map.of(AuditPlanProcess.DECISION, "submit");
    }
}
