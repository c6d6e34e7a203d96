package vn.paraudit.discipline.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;

/** How the acts of a case move it on: its state, its seats, the days that its deadlines count from, its history. */
@Component
class CaseProgress {

    private final CaseRepository cases;
    private final CaseSeats seats;
    private final Deadlines deadlines;
    private final CaseActs acts;
    private final TimeSource time;

    CaseProgress(CaseRepository cases, CaseSeats seats, Deadlines deadlines, CaseActs acts, TimeSource time) {
        this.cases = cases;
        this.seats = seats;
        this.deadlines = deadlines;
        this.acts = acts;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    Instant now() {
        return time.now();
    }

    void note(UUID id, String act, Map<String, Object> facts, Actor by) {
        acts.add(id, act, facts, by);
    }

    void happened(UUID id, String event, LocalDate on) {
        deadlines.recordEvent(id, event, on);
    }

    void accept(UUID id, UUID officer) {
        seats.appointOfficer(id, officer);
        happened(id, "case accepted", today());
        cases.moveTo(id, CaseState.ACCEPTED);
    }

    void formCouncil(UUID id, List<CaseSeats.Seat> council) {
        seats.appointCouncil(id, council);
        happened(id, "council formed", today());
        cases.moveTo(id, CaseState.COUNCIL_FORMED);
    }

    void dissolveCouncil(UUID id) {
        seats.dissolveCouncil(id);
    }

    void assess(UUID id, String consequence) {
        cases.assess(id, consequence);
    }

    void moveTo(UUID id, CaseState state) {
        cases.moveTo(id, state);
    }

    void end(UUID id, CaseState state) {
        cases.end(id, state, today());
    }

    /** Refuses a day that has not come or lies before another. */
    void requireDay(Map<String, Object> data, String field, LocalDate earliest) {
        LocalDate day = LocalDate.parse(data.get(field).toString());
        if (day.isAfter(today())) {
            throw refused(field, "case-day-ahead", Map.of());
        }
        if (earliest != null && day.isBefore(earliest)) {
            throw refused(field, "case-day-before", Map.of("earliest", earliest));
        }
    }

    static RuleViolation refused(String field, String code, Map<String, Object> facts) {
        return RuleViolation.ofFields("form-refused", List.of(new FieldError(field, field, code, facts)));
    }
}
