package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** What happens to a case beside its tasks: the clock, the end of a deferral. Asks who may. */
@Service
@Transactional
public class CaseMeasures {

    private static final int LONGEST_TEXT = 10_000;

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final DisciplineWorkflow workflow;
    private final LegalClocks clocks;
    private final PauseGrounds grounds;
    private final CaseActs acts;

    CaseMeasures(CaseRepository cases, CaseAccess access, CurrentUser currentUser, DisciplineWorkflow workflow, LegalClocks clocks, PauseGrounds grounds,
            CaseActs acts) {
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.clocks = clocks;
        this.grounds = grounds;
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

    /**
     * Lets the clock of the handling stand still, at any time before the decision, by the days of the paper that says so.
     *
     * @param from  first day that does not count
     * @param to    first day that counts again; {@code null} while nobody knows it
     */
    public void pause(UUID id, String ground, LocalDate from, @Nullable LocalDate to, String reason) {
        DisciplinaryCase one = cases.lock(id);
        access.requireEnter(one, currentUser.get());
        String given = required(reason);
        if (!one.state().isUndecided()) {
            throw RuleViolation.of("case-decided");
        }
        if (from == null || from.isBefore(one.detectedOn()) || !grounds.of(one).contains(ground)) {
            throw RuleViolation.of("pause-refused");
        }
        clocks.pause(id, DisciplineProcess.HANDLING, from, to, ground);
        acts.record(AuditTrail.Subject.CASE, id, "clock-paused", Map.of("ground", ground, "from", from.toString(), "reason", given));
    }

    /**
     * The clock runs on; the ground of a deferral has gone and the case is screened anew where it was deferred.
     *
     * @param on  first day that counts again, {@code null} for today
     */
    public void resume(UUID id, String reason, @Nullable LocalDate on) {
        DisciplinaryCase one = cases.lock(id);
        access.requireEnter(one, currentUser.get());
        String given = required(reason);
        boolean deferred = one.state() == CaseState.DEFERRED;
        if (!deferred && clocks.read(id, DisciplineProcess.HANDLING).filter(LegalClocks.Clock::paused).isEmpty()) {
            throw RuleViolation.of("case-not-deferred");
        }
        if (on == null) {
            clocks.resume(id, DisciplineProcess.HANDLING);
        } else {
            clocks.resume(id, DisciplineProcess.HANDLING, on);
        }
        acts.record(AuditTrail.Subject.CASE, id, "deferral-ended", Map.of("reason", given));
        if (deferred) {
            cases.moveTo(id, CaseState.OPENED);
            workflow.deferralEnded(id);
        }
    }

    static String required(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw RuleViolation.of("reason-needed", Map.of("max", LONGEST_TEXT));
        }
        return text.strip();
    }
}
