package vn.paraudit.discipline.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.engine.EndObserver;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** Where the diagram ends by time or by a complaint, the case ends too. */
@Component
class DisciplineEnds implements EndObserver {

    private static final Map<String, CaseState> STATES = Map.of(DisciplineProcess.LIMITATION_EXPIRED, CaseState.EXPIRED,
        DisciplineProcess.CASE_DECIDED, CaseState.CLOSED, DisciplineProcess.DISCIPLINE_CANCELLED, CaseState.CANCELLED,
        DisciplineProcess.DISCIPLINE_UPHELD, CaseState.CLOSED, DisciplineProcess.DISCIPLINE_CHANGED, CaseState.CLOSED);

    private final CaseRepository cases;
    private final CaseSeats seats;
    private final Complaints complaints;
    private final CaseActs acts;
    private final TimeSource time;

    DisciplineEnds(CaseRepository cases, CaseSeats seats, Complaints complaints, CaseActs acts, TimeSource time) {
        this.cases = cases;
        this.seats = seats;
        this.complaints = complaints;
        this.acts = acts;
        this.time = time;
    }

    /** A case is closed when nobody can complain any more: neither while a complaint is open nor before its second instance is over. */
    private boolean mayEnd(UUID caseId, CaseState state, String endEvent) {
        Optional<Complaint> complaint = complaints.last(caseId);
        boolean open = complaint.filter(one -> one.state().isOpen()).isPresent();
        boolean tooEarly = state == CaseState.CLOSED && (open || complaint.isPresent() && DisciplineProcess.CASE_DECIDED.equals(endEvent));
        return !tooEarly && state.mayFollow().contains(cases.get(caseId).state());
    }

    @Override
    public void reached(String processKey, UUID caseId, String endEvent) {
        CaseState state = STATES.get(endEvent);
        if (!DisciplineProcess.KEY.equals(processKey) || state == null || !mayEnd(caseId, state, endEvent)) {
            return;
        }
        cases.end(caseId, state, time.today());
        seats.dissolveCouncil(caseId);
        acts.record(AuditTrail.Subject.CASE, caseId, "case-" + state.name().toLowerCase(Locale.ROOT), Map.of());
    }
}
