package vn.paraudit.finding.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** More time for a demand, as the unit that has to meet it asks for it. */
@Service
@Transactional
public class ExtensionRequests {

    private final FindingRepository findings;
    private final DemandRepository demands;
    private final FindingAccess access;
    private final CurrentUser currentUser;
    private final RemediationWorkflow workflow;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    ExtensionRequests(FindingRepository findings, DemandRepository demands, FindingAccess access, CurrentUser currentUser,
            RemediationWorkflow workflow, CaseActs acts, Deadlines deadlines, TimeSource time) {
        this.findings = findings;
        this.demands = demands;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.acts = acts;
        this.deadlines = deadlines;
        this.time = time;
    }

    /**
     * Opens the request for more time as a task of the unit's contact.
     *
     * @throws RuleViolation {@code extension-too-late} after the due day, {@code extension-used-up} when as many were asked for as the
     *     deadline table allows
     */
    public void requestExtension(UUID id) {
        Finding finding = findings.lock(id);
        access.requireOfUnit(finding, currentUser.get());
        RemedyRequests.requireInRemedy(finding);
        refusal(finding).ifPresent(refused -> {
            throw refused;
        });
        demands.openExtension(id, time.now());
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
        long asked = demands.extensions(finding.id());
        return asked < deadlines.figure("finding.extension", "max_extensions", time.today()).orElse(1) ? Optional.empty()
            : Optional.of(RuleViolation.of("extension-used-up", Map.of("most", asked)));
    }
}
