package vn.paraudit.finding.process;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.DemandDecision;
import vn.paraudit.finding.model.DemandRepository;
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

    private static final int LONGEST_NUMBER = 100;

    private final FindingRepository findings;
    private final DemandRepository demands;
    private final FindingAccess access;
    private final CurrentUser currentUser;
    private final RemediationWorkflow workflow;
    private final CaseActs acts;
    private final Units units;
    private final TimeSource time;

    RemedyRequests(FindingRepository findings, DemandRepository demands, FindingAccess access, CurrentUser currentUser, RemediationWorkflow workflow, CaseActs acts,
            Units units, TimeSource time) {
        this.findings = findings;
        this.demands = demands;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.acts = acts;
        this.units = units;
        this.time = time;
    }

    /** Hands the finding over to the unit that succeeds. */
    public void transfer(UUID id, String unitCode, String reason, @Nullable String document) {
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
        decide(id, DemandDecision.TRANSFER, unitCode, given, document);
        acts.record(AuditTrail.Subject.FINDING, id, "transfer-decided", Map.of("unitCode", unitCode, "reason", given));
        workflow.findingTransferred(id);
    }

    /** Ends a finding that nobody can remedy any more. */
    public void writeOff(UUID id, String reason, @Nullable String document) {
        Finding finding = signed(id);
        String given = Reasons.require(reason);
        requireRunning(finding);
        decide(id, DemandDecision.END, null, given, document);
        acts.record(AuditTrail.Subject.FINDING, id, "write-off-decided", Map.of("reason", given));
        workflow.findingWrittenOff(id);
    }

    private void decide(UUID id, String kind, @Nullable String unitCode, String reason, @Nullable String document) {
        if (document != null && document.length() > LONGEST_NUMBER) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        demands.add(new DemandDecision(id, kind, unitCode, reason, document == null || document.isBlank() ? null : document.strip(),
            currentUser.get().personId(), time.today()));
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
