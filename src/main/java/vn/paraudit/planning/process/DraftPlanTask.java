package vn.paraudit.planning.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** What the plan is for, what it looks at, when, and who is asked for an opinion. */
@Component
class DraftPlanTask extends PlanTask {

    private final PlanForms forms;
    private final PlanWork work;
    private final Submissions submissions;

    DraftPlanTask(PlanForms forms, PlanWork work, Submissions submissions) {
        super(AuditPlanProcess.DRAFT_PLAN);
        this.forms = forms;
        this.work = work;
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.draftOptions(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.draft(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        PlanDraft draft = submissions.read(data, PlanDraft.class);
        work.write(item.caseId(), draft.text(), draft.inWaves(), PlanState.CONSULTING);
        work.consult(item.caseId(), draft.consultedUnits());
        return Map.of(AuditPlanProcess.CONSULTED_UNITS, draft.consultedUnits());
    }
}
