package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** Who inspects the unit, and when. */
@Component
class ProposeTeamTask extends InspectionTask {

    private final InspectionWork work;
    private final CaseActs acts;
    private final InspectionForms forms;

    ProposeTeamTask(InspectionWork work, CaseActs acts, InspectionForms forms) {
        super(FormerSteps.PROPOSE_TEAM);
        this.work = work;
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.officials();
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.visitDate(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        work.proposeTeam(item.caseId(), TeamAnswers.seats(data), Answers.day(data, "visitDate"));
        acts.add(item.caseId(), "team-proposed", data, by);
        return Map.of(InspectionProcess.VISIT_STARTS_AT, work.visitStart(Answers.day(data, "visitDate")).toString());
    }
}
