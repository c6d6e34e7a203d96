package vn.paraudit.finding.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** Months later: has the violation come back? Then the finding is open again. */
@Component
class CheckEffectTask extends RemediationTask {

    /** The answer of the form. */
    record Submission(
        @Nullable LocalDate visitedOn, @Nullable String present, @Nullable String minutesSigned, @Nullable String witnesses, String basis,
        @Nullable BigDecimal ratioNow, String decision, @Nullable String reason) {
    }

    private final FindingRepository findings;
    private final Submissions submissions;
    private final RemedyChecks checks;
    private final CaseActs acts;

    CheckEffectTask(RemediationForms forms, FindingRepository findings, Submissions submissions, RemedyChecks checks, CaseActs acts) {
        super(RemediationProcess.CHECK_EFFECT, forms);
        this.findings = findings;
        this.submissions = submissions;
        this.checks = checks;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().verified(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        String decision = answer.decision();
        boolean relapsed = "relapsed".equals(decision);
        checks.requireOther(item.caseId(), item, by);
        if (relapsed) {
            findings.end(item.caseId(), FindingState.REJECTED, null, null);
        }
        acts.add(item.caseId(), relapsed ? "effect-relapsed" : "effect-lasting", data, by);
        checks.note(item.caseId(), "EFFECT", decision, relapsed ? answer.reason() : answer.basis(),
            new DemandRecords.Minutes(answer.visitedOn(), answer.present(), answer.minutesSigned(), answer.witnesses()), by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
