package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** Months later: has the violation come back? Then the finding is open again. */
@Component
class CheckEffectTask extends RemediationTask {

    private final FindingRepository findings;
    private final RemedyChecks checks;
    private final CaseActs acts;

    CheckEffectTask(RemediationForms forms, FindingRepository findings, RemedyChecks checks, CaseActs acts) {
        super(RemediationProcess.CHECK_EFFECT, forms);
        this.findings = findings;
        this.checks = checks;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().verified(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String decision = Answers.text(data, RemediationProcess.DECISION);
        boolean relapsed = "relapsed".equals(decision);
        checks.requireOther(item.caseId(), item, by);
        if (relapsed) {
            findings.end(item.caseId(), FindingState.REJECTED, null, null);
        }
        acts.add(item.caseId(), relapsed ? "effect-relapsed" : "effect-lasting", data, by);
        checks.note(item.caseId(), "EFFECT", decision, Answers.text(data, relapsed ? "reason" : "basis"), by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
