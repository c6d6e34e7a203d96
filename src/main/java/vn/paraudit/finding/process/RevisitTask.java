package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** Somebody of the team goes and sees whether the remedy is real. */
@Component
class RevisitTask extends RemediationTask {

    private final FindingRepository findings;
    private final CaseActs acts;

    RevisitTask(RemediationForms forms, FindingRepository findings, CaseActs acts) {
        super(RemediationProcess.REVISIT, forms);
        this.findings = findings;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms().results(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String decision = Answers.text(data, RemediationProcess.DECISION);
        boolean remedied = "accept".equals(decision);
        findings.moveTo(item.caseId(), remedied ? FindingState.VERIFIED : FindingState.REJECTED);
        acts.add(item.caseId(), remedied ? "revisit-accepted" : "revisit-rejected", data, by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
