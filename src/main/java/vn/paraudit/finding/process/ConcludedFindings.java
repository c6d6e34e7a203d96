package vn.paraudit.finding.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingReferred;
import vn.paraudit.finding.model.Conclusion;
import vn.paraudit.finding.model.ConclusionRepository;
import vn.paraudit.finding.model.Consequences;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.NotFound;

/** What becomes of findings on the day their conclusion is issued. */
@Component
class ConcludedFindings {

    private final FindingRepository findings;
    private final ConclusionRepository conclusions;
    private final ConclusionRemedies remedies;
    private final Consequences consequences;
    private final RemediationWorkflow workflow;
    private final Deadlines deadlines;
    private final FindingJournal journal;

    ConcludedFindings(FindingRepository findings, ConclusionRepository conclusions, ConclusionRemedies remedies,
            Consequences consequences, RemediationWorkflow workflow, Deadlines deadlines, FindingJournal journal) {
        this.findings = findings;
        this.conclusions = conclusions;
        this.remedies = remedies;
        this.consequences = consequences;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    /** Concludes findings of one conclusion: each is followed for itself, all are remedied together. */
    void conclude(UUID inspectionId, List<Finding> found) {
        Conclusion conclusion = conclusions.ofInspection(inspectionId).orElseThrow(() -> new NotFound("conclusion"));
        found.forEach(finding -> conclude(finding, conclusion.id()));
        remedies.begin(conclusion, found);
    }

    private void conclude(Finding finding, UUID conclusionId) {
        String referredTo = consequences.referredTo(finding).orElse(null);
        findings.conclude(finding.id(), journal.today(), referredTo);
        deadlines.set(finding.id(), RemediationActions.REMEDY, finding.dueOn(), "date in the conclusion");
        journal.note(finding, "finding-concluded", Map.of("dueOn", finding.dueOn().toString(), "severity", finding.severity()));
        workflow.findingConcluded(finding, conclusionId, consequences.needsEffectCheck(finding));
        if (Consequences.DISCIPLINE.equals(referredTo)) {
            journal.publish(new FindingReferred(finding.id(), finding.inspectionId(), finding.unitCode(), finding.detectedOn()));
        }
    }

    /** A finding that another unit has taken over is remedied there. */
    void takenOver(Finding finding) {
        Conclusion conclusion = conclusions.ofInspection(finding.inspectionId()).orElseThrow(() -> new NotFound("conclusion"));
        workflow.findingConcluded(finding, conclusion.id(), consequences.needsEffectCheck(finding));
        remedies.begin(conclusion, List.of(finding));
    }
}
