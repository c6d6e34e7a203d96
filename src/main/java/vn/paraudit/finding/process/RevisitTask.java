package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** Somebody of the team goes and sees whether the remedy is real. */
@Component
class RevisitTask extends RemediationTask {

    static final String ACCEPTED = "revisit-accepted";

    private final FindingRepository findings;
    private final RemedyChecks checks;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    RevisitTask(RemediationForms forms, FindingRepository findings, RemedyChecks checks, CaseActs acts, Deadlines deadlines, TimeSource time) {
        super(RemediationProcess.REVISIT, forms);
        this.findings = findings;
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
        String decision = Answers.text(data, RemediationProcess.DECISION);
        boolean remedied = "accept".equals(decision);
        checks.requireOther(item.caseId(), item, by);
        findings.moveTo(item.caseId(), remedied ? FindingState.VERIFIED : FindingState.REJECTED);
        if (remedied) {
            deadlines.recordEvent(item.caseId(), RemediationProcess.REMEDY_VERIFIED, time.today());
        }
        acts.add(item.caseId(), remedied ? ACCEPTED : "revisit-rejected", data, by);
        checks.note(item.caseId(), "ON_SITE", decision, Answers.text(data, remedied ? "observed" : "reason"), by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
