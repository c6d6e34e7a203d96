package vn.paraudit.finding.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** Somebody of the team holds the report against its proof. */
@Component
class VerifyRemedyTask extends RemediationTask {

    static final String VERIFIED = "remedy-verified";

    /** The answer of the form. */
    record Submission(
        List<String> methods, String verification, String decision, @Nullable String revisitReason, @Nullable String returnReason) {
    }

    private final FindingRepository findings;
    private final Submissions submissions;
    private final RemedyChecks checks;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    VerifyRemedyTask(RemediationForms forms, FindingRepository findings, Submissions submissions, RemedyChecks checks, CaseActs acts, Deadlines deadlines,
            TimeSource time) {
        super(RemediationProcess.VERIFY_REMEDY, forms);
        this.findings = findings;
        this.submissions = submissions;
        this.checks = checks;
        this.acts = acts;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms().results(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        String decision = answer.decision();
        checks.requireOther(item.caseId(), item, by);
        boolean returned = "return".equals(decision);
        if ("accept".equals(decision)) {
            findings.moveTo(item.caseId(), FindingState.VERIFIED);
            deadlines.recordEvent(item.caseId(), RemediationProcess.REMEDY_VERIFIED, time.today());
        } else if (returned) {
            findings.moveTo(item.caseId(), FindingState.REJECTED);
        }
        acts.add(item.caseId(), "accept".equals(decision) ? VERIFIED : returned ? "remedy-rejected" : "revisit-demanded", data, by);
        checks.note(item.caseId(), "DESK", decision, returned ? answer.returnReason() : answer.verification(), null, by);
        return Map.of(RemediationProcess.DECISION, decision);
    }

    @Override
    public void returned(WorkItem item, List<Remark> remarks, Actor by) {
        findings.moveTo(item.caseId(), FindingState.REJECTED);
        acts.add(item.caseId(), "remedy-rejected", Map.of(), by);
    }
}
