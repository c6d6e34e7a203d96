package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** What happens to a complaint beside its tasks: it is withdrawn, stands still, goes on, ends. Asks who may. */
@Service
@Transactional
public class ComplaintMeasures {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final DisciplineWorkflow workflow;
    private final Complaints complaints;
    private final CaseActs acts;
    private final LegalClocks clocks;
    private final TimeSource time;

    ComplaintMeasures(CaseRepository cases, CaseAccess access, CurrentUser currentUser, DisciplineWorkflow workflow, Complaints complaints, CaseActs acts,
            LegalClocks clocks, TimeSource time) {
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.complaints = complaints;
        this.acts = acts;
        this.clocks = clocks;
        this.time = time;
    }

    /**
     * The complaint ends before it is settled: withdrawn by a signed petition of the person, or ended by decision.
     *
     * @param on  day on the paper
     */
    public void giveUp(UUID id, boolean withdrawn, LocalDate on, String reason) {
        Complaint before = held(id, withdrawn, on);
        String given = CaseMeasures.required(reason);
        complaints.giveUp(before, withdrawn ? before.withdrawn(on) : before.ended(on), given);
        acts.record(AuditTrail.Subject.CASE, id, withdrawn ? "complaint-withdrawn" : "complaint-ended", Map.of("on", on.toString(), "reason", given));
        workflow.complaintGivenUp(id);
    }

    /**
     * Lets the complaint stand still by the days of the decision that says so; its clock stands still with it.
     *
     * @param until  day on which it goes on, {@code null} while nobody knows it
     */
    public void pause(UUID id, LocalDate since, @Nullable LocalDate until, String reason) {
        Complaint before = held(id, false, since);
        String given = CaseMeasures.required(reason);
        complaints.pause(before.paused(since), since, until, given);
        clocks.pause(id, ComplaintProcess.clockOf(before.isSecond()), since, until, given);
        acts.record(AuditTrail.Subject.CASE, id, "complaint-paused", Map.of("from", since.toString(), "reason", given));
    }

    /** The complaint goes on by the day of the decision that says so. */
    public void resume(UUID id, LocalDate on, String reason) {
        Complaint before = held(id, false, on);
        String given = CaseMeasures.required(reason);
        complaints.resume(before.resumed(), on);
        clocks.resume(id, ComplaintProcess.clockOf(before.isSecond()), on);
        acts.record(AuditTrail.Subject.CASE, id, "complaint-resumed", Map.of("on", on.toString(), "reason", given));
    }

    /** A withdrawal is entered as it came in; standing still, going on and the end are decided. */
    private Complaint held(UUID id, boolean entered, LocalDate on) {
        DisciplinaryCase one = cases.lock(id);
        if (entered) {
            access.requireEnter(one, currentUser.get());
        } else {
            access.requireDecide(one, currentUser.get());
        }
        if (on == null || on.isAfter(time.today())) {
            throw RuleViolation.of("complaint-day-ahead");
        }
        return complaints.get(id);
    }
}
