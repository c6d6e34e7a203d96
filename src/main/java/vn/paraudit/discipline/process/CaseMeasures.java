package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** What happens to a case beside its tasks: the clock, the end of a deferral, a complaint. Asks who may. */
@Service
@Transactional
public class CaseMeasures {

    private static final int LONGEST_TEXT = 10_000;
    private static final String FIRST_COMPLAINT = "discipline.complaint-first";

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final DisciplineWorkflow workflow;
    private final LegalClocks clocks;
    private final Deadlines deadlines;
    private final CaseLaw law;
    private final CaseActs acts;

    CaseMeasures(CaseRepository cases, CaseAccess access, CurrentUser currentUser, DisciplineWorkflow workflow, LegalClocks clocks,
            Deadlines deadlines, CaseLaw law, CaseActs acts) {
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.law = law;
        this.acts = acts;
    }

    /** Lets the handling take longer because the circumstances are complicated. */
    public void extend(UUID id, String reason) {
        DisciplinaryCase one = cases.lock(id);
        access.requireDecide(one, currentUser.get());
        String given = required(reason);
        if (!one.state().isUndecided()) {
            throw RuleViolation.of("case-decided");
        }
        clocks.extend(id, DisciplineProcess.HANDLING, given);
        acts.record(AuditTrail.Subject.CASE, id, "clock-extended", Map.of("reason", given));
    }

    /** The ground of a deferral has gone: the clock runs on and the case is screened anew. */
    public void resume(UUID id, String reason) {
        DisciplinaryCase one = cases.lock(id);
        access.requireEnter(one, currentUser.get());
        String given = required(reason);
        if (one.state() != CaseState.DEFERRED) {
            throw RuleViolation.of("case-not-deferred");
        }
        clocks.resume(id, DisciplineProcess.HANDLING);
        cases.moveTo(id, CaseState.OPENED);
        acts.record(AuditTrail.Subject.CASE, id, "deferral-ended", Map.of("reason", given));
        workflow.deferralEnded(id);
    }

    /**
     * Enters a complaint against the decision.
     *
     * @throws RuleViolation {@code complaint-too-early} before the decision was served, {@code complaint-late} after the legal time
     */
    public void enterComplaint(UUID id, LocalDate receivedOn, String text) {
        DisciplinaryCase one = cases.lock(id);
        access.requireEnter(one, currentUser.get());
        if (receivedOn == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        String given = required(text);
        LocalDate since = one.resolutionOn() != null ? one.resolutionOn() : one.servedOn();
        if (one.state() != CaseState.SERVED || since == null || receivedOn.isBefore(since)) {
            throw RuleViolation.of("complaint-too-early");
        }
        DueDate due = deadlines.due(rowFor(one), List.of(id), since).orElseThrow();
        if (receivedOn.isAfter(due.dueOn())) {
            throw RuleViolation.of("complaint-late", Map.of("dueOn", due.dueOn()));
        }
        int round = one.resolutionOn() == null ? 1 : 2;
        acts.record(AuditTrail.Subject.CASE, id, "complaint-received", Map.of("round", round, "receivedOn", receivedOn.toString(), "text", given));
        workflow.complaintReceived(id);
    }

    private static String required(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw RuleViolation.of("reason-needed", Map.of("max", LONGEST_TEXT));
        }
        return text.strip();
    }

    private String rowFor(DisciplinaryCase one) {
        if (one.resolutionOn() == null) {
            return FIRST_COMPLAINT;
        }
        return law.isDismissal(one.decided()) ? "discipline.complaint-second-dismissal" : "discipline.complaint-second";
    }
}
