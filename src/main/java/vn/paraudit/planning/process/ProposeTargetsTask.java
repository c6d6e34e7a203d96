package vn.paraudit.planning.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.worklist.Answers;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** Which units the plan proposes to inspect. */
@Component
class ProposeTargetsTask extends PlanTask {

    private final PlanWork work;
    private final PlanForms forms;

    ProposeTargetsTask(PlanWork work, PlanForms forms) {
        super(AuditPlanProcess.PROPOSE_TARGETS);
        this.work = work;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.ranking(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.proposal(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        List<String> units = new ArrayList<>(Answers.texts(data, "communes"));
        units.addAll(Answers.texts(data, "departments"));
        work.propose(item.caseId(), units, Answers.text(data, "pickReason"));
        return Map.of();
    }
}
