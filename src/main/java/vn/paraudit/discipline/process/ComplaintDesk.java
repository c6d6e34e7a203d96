package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** Takes in complaints against decisions. Asks who may. */
@Service
@Transactional
public class ComplaintDesk {

    private static final String FIRST_COMPLAINT = "discipline.complaint-first";

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final DisciplineWorkflow workflow;
    private final Deadlines deadlines;
    private final CaseLaw law;
    private final Complaints complaints;
    private final CaseActs acts;

    ComplaintDesk(CaseRepository cases, CaseAccess access, CurrentUser currentUser, DisciplineWorkflow workflow, Deadlines deadlines, CaseLaw law,
            Complaints complaints, CaseActs acts) {
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.law = law;
        this.complaints = complaints;
        this.acts = acts;
    }

    /**
     * Enters a complaint against the decision.
     *
     * @param writtenOn  day on the petition, {@code null} where it bears none
     * @throws RuleViolation {@code complaint-too-early} before the decision was served, {@code complaint-late} after the legal time
     */
    public void enterComplaint(UUID id, LocalDate receivedOn, @Nullable LocalDate writtenOn, String text) {
        DisciplinaryCase one = cases.lock(id);
        access.requireEnter(one, currentUser.get());
        if (receivedOn == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        String given = CaseMeasures.required(text);
        LocalDate since = one.resolutionOn() != null ? one.resolutionOn() : one.servedOn();
        if (one.state() != CaseState.SERVED || since == null || receivedOn.isBefore(since)) {
            throw RuleViolation.of("complaint-too-early");
        }
        DueDate due = deadlines.due(rowFor(one), List.of(id), since).orElseThrow();
        if (receivedOn.isAfter(due.dueOn())) {
            throw RuleViolation.of("complaint-late", Map.of("dueOn", due.dueOn()));
        }
        int round = one.resolutionOn() == null ? 1 : 2;
        complaints.enter(Complaint.received(id, round, receivedOn, writtenOn, given), writtenOn);
        deadlines.recordEvent(id, "complaint received", receivedOn);
        acts.record(AuditTrail.Subject.CASE, id, "complaint-received", Map.of("round", round, "receivedOn", receivedOn.toString(), "text", given));
        workflow.complaintReceived(id);
    }

    private String rowFor(DisciplinaryCase one) {
        if (one.resolutionOn() == null) {
            return FIRST_COMPLAINT;
        }
        return law.isDismissal(one.decided()) ? "discipline.complaint-second-dismissal" : "discipline.complaint-second";
    }
}
