package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.DemandRecords;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** Somebody of the team goes and sees whether the remedy is real. */
@Component
class RevisitTask extends RemediationTask {

    static final String ACCEPTED = "revisit-accepted";

    /** The answer of the form. */
    record Submission(
        LocalDate visitedOn, String present, @Nullable Integer checked, @Nullable Integer compliant, String observed, @Nullable String minutesSigned,
        @Nullable String witnesses, String decision, @Nullable String reason) {
    }

    private final FindingRepository findings;
    private final Submissions submissions;
    private final RemedyChecks checks;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    RevisitTask(RemediationForms forms, FindingRepository findings, Submissions submissions, RemedyChecks checks, CaseActs acts, Deadlines deadlines, TimeSource time) {
        super(RemediationProcess.REVISIT, forms);
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
        boolean remedied = "accept".equals(decision);
        checks.requireOther(item.caseId(), item, by);
        findings.moveTo(item.caseId(), remedied ? FindingState.VERIFIED : FindingState.REJECTED);
        if (remedied) {
            deadlines.recordEvent(item.caseId(), RemediationProcess.REMEDY_VERIFIED, time.today());
        }
        acts.add(item.caseId(), remedied ? ACCEPTED : "revisit-rejected", data, by);
        checks.note(item.caseId(), "ON_SITE", decision, remedied ? answer.observed() : answer.reason(),
            new DemandRecords.Minutes(answer.visitedOn(), answer.present(), answer.minutesSigned(), answer.witnesses()), by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
