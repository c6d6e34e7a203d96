package vn.paraudit.planning.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The draft after the opinions, or after it was sent back. */
@Component
class RevisePlanTask extends PlanTask {

    private final PlanForms forms;
    private final PlanWork work;
    private final Submissions submissions;

    RevisePlanTask(PlanForms forms, PlanWork work, Submissions submissions) {
        super(AuditPlanProcess.REVISE_PLAN);
        this.forms = forms;
        this.work = work;
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.draftContext(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.revision(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        PlanDraft draft = submissions.read(data, PlanDraft.class);
        work.write(item.caseId(), draft.text(), draft.inWaves(), PlanState.REVISING);
        work.answerOpinions(item.caseId(), draft.answersTo(forms.opinions(item.caseId())));
        return Map.of();
    }
}
