package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.RuleViolation;

/** How an inspection ends that will not take place: because somebody calls it off, or because its plan leaves it out. */
@Component
class CalledOff {

    private final InspectionRepository inspections;
    private final FindingRegister findings;
    private final InspectionJournal journal;
    private final InspectionWorkflow workflow;

    CalledOff(InspectionRepository inspections, FindingRegister findings, InspectionJournal journal, InspectionWorkflow workflow) {
        this.inspections = inspections;
        this.findings = findings;
        this.journal = journal;
        this.workflow = workflow;
    }

    /** @throws RuleViolation {@code inspection-ended} */
    void callOff(Inspection inspection, String reason) {
        if (inspection.state().isEnded()) {
            throw RuleViolation.of("inspection-ended", Map.of());
        }
        inspections.cancel(inspection.id(), reason);
        findings.withdrawAll(inspection.id(), reason);
        journal.record(inspection.id(), "inspection-cancelled", Map.of("reason", reason));
        workflow.inspectionCancelled(inspection.id());
    }
}
