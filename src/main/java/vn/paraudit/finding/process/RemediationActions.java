package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.engine.ProcessAction;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.DemandDecision;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Extension;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** What the diagram of the remediation calls. */
@Component
class RemediationActions {

    /** Row of the deadline table that says until when a finding is remedied. */
    static final String REMEDY = "finding.remedy";

    private final FindingRepository findings;
    private final DemandRepository demands;
    private final ConclusionRemedies course;
    private final Succession succession;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    RemediationActions(FindingRepository findings, DemandRepository demands, ConclusionRemedies course, Succession succession,
            CaseActs acts, Deadlines deadlines, TimeSource time) {
        this.findings = findings;
        this.demands = demands;
        this.course = course;
        this.succession = succession;
        this.acts = acts;
        this.deadlines = deadlines;
        this.time = time;
    }

    @ProcessAction("closeFinding")
    void closeFinding(UUID caseId) {
        findings.end(caseId, FindingState.CLOSED, time.today(), null);
        acts.record(AuditTrail.Subject.FINDING, caseId, "finding-closed", Map.of());
        course.changed(caseId);
    }

    @ProcessAction("applyExtension")
    void applyExtension(UUID caseId) {
        Extension granted = demands.requireExtension(caseId);
        demands.store(granted, granted.apply());
        LocalDate until = granted.grantedUntil();
        String before = String.valueOf(findings.get(caseId).dueOn());
        findings.extend(caseId, until);
        acts.record(AuditTrail.Subject.FINDING, caseId, "extension-applied", Map.of("dueOn", before), Map.of("dueOn", until.toString()));
        deadlines.set(caseId, REMEDY, until, "extension granted");
        demands.remedyOf(caseId).ifPresent(course::setReportDay);
    }

    @ProcessAction("recordTransfer")
    void recordTransfer(UUID caseId) {
        DemandDecision decided = demands.decision(caseId, DemandDecision.TRANSFER);
        Finding moved = findings.get(caseId);
        findings.end(caseId, FindingState.TRANSFERRED, time.today(), decided.reason());
        succession.carryOn(moved, decided.unitCode());
        course.changed(caseId);
    }

    @ProcessAction("recordWriteOff")
    void recordWriteOff(UUID caseId) {
        findings.end(caseId, FindingState.WRITTEN_OFF, time.today(), demands.decision(caseId, DemandDecision.END).reason());
        course.changed(caseId);
    }
}
