package vn.paraudit.finding.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** What may happen to a finding beside its remediation. Callers have asked for the right before. */
@Service
@Transactional
public class RemedyRequests {

    private final FindingRepository findings;
    private final RemediationWorkflow workflow;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final Units units;
    private final TimeSource time;

    RemedyRequests(FindingRepository findings, RemediationWorkflow workflow, CaseActs acts, Deadlines deadlines, Units units, TimeSource time) {
        this.findings = findings;
        this.workflow = workflow;
        this.acts = acts;
        this.deadlines = deadlines;
        this.units = units;
        this.time = time;
    }

    /**
     * Opens the request for more time as a task of the unit's contact.
     *
     * @throws RuleViolation {@code extension-too-late} after the due day, {@code extension-used-up} when as many were asked for as the
     *     deadline table allows
     */
    public void requestExtension(UUID id) {
        Finding finding = inRemedy(id);
        refusal(finding).ifPresent(refused -> {
            throw refused;
        });
        acts.record(AuditTrail.Subject.FINDING, id, "extension-opened", Map.of());
        workflow.extensionRequested(id);
    }

    /** Whether more time could be asked for at all; a button that could only refuse is not offered. */
    @Transactional(readOnly = true)
    public boolean mayBeExtended(Finding finding) {
        return finding.state().isInRemedy() && refusal(finding).isEmpty();
    }

    private Optional<RuleViolation> refusal(Finding finding) {
        if (finding.dueOn().isBefore(time.today())) {
            return Optional.of(RuleViolation.of("extension-too-late", Map.of("dueOn", finding.dueOn())));
        }
        long asked = acts.of(finding.id()).stream().filter(act -> "extension-opened".equals(act.act())).count();
        return asked < deadlines.figure("finding.extension", "max_extensions", time.today()).orElse(1) ? Optional.empty()
            : Optional.of(RuleViolation.of("extension-used-up", Map.of("most", asked)));
    }

    /** Hands the finding over to the unit that succeeds. */
    public void transfer(UUID id, String unitCode, String reason) {
        Finding finding = inRemedy(id);
        boolean exists = units.find(unitCode).filter(unit -> unit.isValidOn(time.today())).isPresent();
        if (!exists || unitCode.equals(finding.unitCode())) {
            throw new NotFound("unit");
        }
        acts.record(AuditTrail.Subject.FINDING, id, "transfer-decided", Map.of("unitCode", unitCode, "reason", reason));
        workflow.findingTransferred(id);
    }

    /** Ends a finding that nobody can remedy any more. */
    public void writeOff(UUID id, String reason) {
        requireRunning(findings.lock(id));
        acts.record(AuditTrail.Subject.FINDING, id, "write-off-decided", Map.of("reason", reason));
        workflow.findingWrittenOff(id);
    }

    private Finding inRemedy(UUID id) {
        Finding finding = findings.lock(id);
        if (!finding.state().isInRemedy()) {
            throw RuleViolation.of("finding-not-in-remedy");
        }
        return finding;
    }

    /** A verified finding waits for its effect check and may still be written off. */
    private static void requireRunning(Finding finding) {
        if (!finding.state().isInRemedy() && finding.state() != FindingState.VERIFIED) {
            throw RuleViolation.of("finding-not-in-remedy");
        }
    }
}
