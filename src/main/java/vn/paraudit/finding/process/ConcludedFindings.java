package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingReferred;
import vn.paraudit.finding.model.Consequences;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;

/** What becomes of findings on the day their conclusion is issued. */
@Component
class ConcludedFindings {

    private final FindingRepository findings;
    private final Consequences consequences;
    private final RemediationWorkflow workflow;
    private final Deadlines deadlines;
    private final FindingJournal journal;

    ConcludedFindings(FindingRepository findings, Consequences consequences, RemediationWorkflow workflow, Deadlines deadlines, FindingJournal journal) {
        this.findings = findings;
        this.consequences = consequences;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    void conclude(Finding finding) {
        String referredTo = consequences.referredTo(finding).orElse(null);
        findings.conclude(finding.id(), journal.today(), referredTo);
        deadlines.set(finding.id(), RemediationActions.REMEDY, finding.dueOn(), "date in the conclusion");
        journal.note(finding, "finding-concluded", Map.of("dueOn", finding.dueOn().toString(), "severity", finding.severity()));
        startRemedy(finding);
        if (Consequences.DISCIPLINE.equals(referredTo)) {
            journal.publish(new FindingReferred(finding.id(), finding.inspectionId(), finding.unitCode(), finding.detectedOn()));
        }
    }

    void startRemedy(Finding finding) {
        workflow.findingConcluded(finding, consequences.needsEffectCheck(finding));
    }
}
