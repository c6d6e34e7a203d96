package vn.paraudit.discipline.process;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.JoinedActs;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** Joins further acts of a person to their case: several acts are concluded one by one and get one decision. Asks who may. */
@Service
@Transactional
public class JoiningDesk {

    private static final Set<CaseState> BEFORE_THE_COUNCIL = EnumSet.of(CaseState.OPENED, CaseState.DEFERRED, CaseState.ACCEPTED, CaseState.REVIEWED);

    private final CaseRepository cases;
    private final JoinedActs joined;
    private final CaseAccess access;
    private final CaseLaw law;
    private final CaseActs acts;
    private final CurrentUser currentUser;
    private final TimeSource time;

    JoiningDesk(CaseRepository cases, JoinedActs joined, CaseAccess access, CaseLaw law, CaseActs acts, CurrentUser currentUser, TimeSource time) {
        this.cases = cases;
        this.joined = joined;
        this.access = access;
        this.law = law;
        this.acts = acts;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** Whether acts may still be joined where a case stands. */
    public static boolean isOpenAt(CaseState state) {
        return BEFORE_THE_COUNCIL.contains(state);
    }

    /**
     * Joins an act.
     *
     * @throws RuleViolation {@code case-under-way} once the council is formed, {@code case-refused} with the fields that are wrong
     */
    public void join(UUID id, JoinedActs.Joined act) {
        DisciplinaryCase one = cases.lock(id);
        access.requirePrepare(one, currentUser.get());
        if (act == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        if (!isOpenAt(one.state())) {
            throw RuleViolation.of("case-under-way");
        }
        act.requireSound(law.book(), law.grades(one), time.today());
        joined.add(id, act, currentUser.get().personId(), time.now());
        acts.record(AuditTrail.Subject.CASE, id, "act-joined", Map.of("factOn", act.factOn().toString()));
    }
}
