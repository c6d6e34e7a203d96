package vn.paraudit.finding.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** What may happen to a finding beside its remediation, for those who may. */
@Service
@Transactional
public class RemedyRequests {

    private final FindingRepository findings;
    private final FindingAccess access;
    private final CurrentUser currentUser;
    private final RemediationWorkflow workflow;
    private final CaseActs acts;
    private final Units units;
    private final TimeSource time;

    RemedyRequests(FindingRepository findings, FindingAccess access, CurrentUser currentUser, RemediationWorkflow workflow, CaseActs acts,
            Units units, TimeSource time) {
        this.findings = findings;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.acts = acts;
        this.units = units;
        this.time = time;
    }

    /** Hands the finding over to the unit that succeeds. */
    public void transfer(UUID id, String unitCode, String reason) {
        Finding finding = signed(id);
        if (unitCode == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        String given = Reasons.require(reason);
        requireInRemedy(finding);
        boolean exists = units.find(unitCode).filter(unit -> unit.isValidOn(time.today())).isPresent();
        if (!exists || unitCode.equals(finding.unitCode())) {
            throw new NotFound("unit");
        }
        acts.record(AuditTrail.Subject.FINDING, id, "transfer-decided", Map.of("unitCode", unitCode, "reason", given));
        workflow.findingTransferred(id);
    }

    /** Ends a finding that nobody can remedy any more. */
    public void writeOff(UUID id, String reason) {
        Finding finding = signed(id);
        String given = Reasons.require(reason);
        requireRunning(finding);
        acts.record(AuditTrail.Subject.FINDING, id, "write-off-decided", Map.of("reason", given));
        workflow.findingWrittenOff(id);
    }

    /** The finding, for whoever signed its conclusion or holds a delegation of that. */
    private Finding signed(UUID id) {
        Finding finding = findings.lock(id);
        access.requireSigner(finding, currentUser.get());
        return finding;
    }

    static void requireInRemedy(Finding finding) {
        if (!finding.state().isInRemedy()) {
            throw RuleViolation.of("finding-not-in-remedy");
        }
    }

    /** A verified finding waits for its effect check and may still be written off. */
    private static void requireRunning(Finding finding) {
        if (!finding.state().isInRemedy() && finding.state() != FindingState.VERIFIED) {
            throw RuleViolation.of("finding-not-in-remedy");
        }
    }
}
