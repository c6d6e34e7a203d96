package vn.paraudit.discipline.process;

import java.util.Map;
import java.util.UUID;
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
    private final CaseActs acts;

    CaseMeasures(CaseRepository cases, CaseAccess access, CurrentUser currentUser, DisciplineWorkflow workflow, LegalClocks clocks, CaseActs acts) {
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
        this.workflow = workflow;
        this.clocks = clocks;
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

    static String required(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw RuleViolation.of("reason-needed", Map.of("max", LONGEST_TEXT));
        }
        return text.strip();
    }
}
