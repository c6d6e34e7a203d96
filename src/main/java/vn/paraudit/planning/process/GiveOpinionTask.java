package vn.paraudit.planning.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.worklist.Answers;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** What a consulted department says of the draft; saying nothing until the deadline is agreement. */
@Component
class GiveOpinionTask extends PlanTask {

    private final PlanWork work;
    private final PlanForms forms;

    GiveOpinionTask(PlanWork work, PlanForms forms) {
        super(AuditPlanProcess.GIVE_OPINION);
        this.work = work;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        Plan plan = forms.plan(item.caseId());
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("purposeText", plan.purpose() == null ? "" : plan.purpose());
        context.put("contentsText", plan.contents() == null ? "" : plan.contents());
        return context;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String unitCode = item.text(AuditPlanProcess.UNIT_CODE).orElseThrow(() -> new NotFound("unit"));
        work.giveOpinion(item.caseId(), unitCode, "yes".equals(data.get("agrees")), Answers.text(data, "text"), by);
        return Map.of();
    }
}
