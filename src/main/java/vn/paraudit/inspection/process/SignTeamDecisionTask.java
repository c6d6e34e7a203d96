package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The decision that establishes the team is signed. */
@Component
class SignTeamDecisionTask extends InspectionTask {

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final InspectionForms forms;
    private final Deadlines deadlines;
    private final InspectionDocuments documents;

    SignTeamDecisionTask(InspectionRepository inspections, CaseActs acts, InspectionForms forms, Deadlines deadlines, InspectionDocuments documents) {
        super(FormerSteps.SIGN_TEAM_DECISION);
        this.inspections = inspections;
        this.acts = acts;
        this.forms = forms;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.team(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String number = documents.issueTeamDecision(item.caseId(), by);
        inspections.signTeam(item.caseId(), number);
        deadlines.recordEvent(item.caseId(), "team decision signed", documents.today());
        acts.add(item.caseId(), "team-signed", InspectionDocuments.told(number), by);
        return Map.of();
    }
}
