package vn.paraudit.planning.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanState;
import vn.paraudit.worklist.Answers;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** What the plan is for, what it looks at, when, and who is asked for an opinion. */
@Component
class DraftPlanTask extends PlanTask {

    private final PlanForms forms;
    private final DraftAnswers answers;

    DraftPlanTask(PlanForms forms, DraftAnswers answers) {
        super(AuditPlanProcess.DRAFT_PLAN);
        this.forms = forms;
        this.answers = answers;
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
        answers.write(item.caseId(), data, PlanState.CONSULTING);
        return Map.of(AuditPlanProcess.CONSULTED_UNITS, Answers.texts(data, "consultedUnits"));
    }
}
