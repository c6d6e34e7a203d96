package vn.paraudit.discipline.process;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.engine.EndObserver;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** Where the diagram ends by time or by a complaint, the case ends too. */
@Component
class DisciplineEnds implements EndObserver {

    private static final Map<String, CaseState> STATES = Map.of(DisciplineProcess.LIMITATION_EXPIRED, CaseState.EXPIRED,
        DisciplineProcess.CASE_DECIDED, CaseState.CLOSED, DisciplineProcess.DISCIPLINE_CANCELLED, CaseState.CANCELLED);

    private final CaseRepository cases;
    private final CaseSeats seats;
    private final CaseActs acts;
    private final TimeSource time;

    DisciplineEnds(CaseRepository cases, CaseSeats seats, CaseActs acts, TimeSource time) {
        this.cases = cases;
        this.seats = seats;
        this.acts = acts;
        this.time = time;
    }

    @Override
    public void reached(String processKey, UUID caseId, String endEvent) {
        CaseState state = STATES.get(endEvent);
        if (!DisciplineProcess.KEY.equals(processKey) || state == null || cases.get(caseId).state() == CaseState.CANCELLED) {
            return;
        }
        cases.end(caseId, state, time.today());
        seats.dissolveCouncil(caseId);
        acts.record(AuditTrail.Subject.CASE, caseId, "case-" + state.name().toLowerCase(Locale.ROOT), Map.of());
    }
}
