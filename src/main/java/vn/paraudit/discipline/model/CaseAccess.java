package vn.paraudit.discipline.model;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Who may know of a case: the office that handles discipline, and those who sit in it; nobody else, whatever their role. */
@Component
public class CaseAccess {

    private final CaseSeats seats;

    CaseAccess(CaseSeats seats) {
        this.seats = seats;
    }

    /** What the lists show to somebody. */
    public CaseRepository.Reader reader(Actor actor) {
        return new CaseRepository.Reader(actor.personId(), isOfOffice(actor), seats.casesOf(actor.place()));
    }

    private boolean isOfOffice(Actor actor) {
        return mayPrepare(actor) || mayDecide(actor);
    }

    /** Nobody reads the file against themselves here; the law has it shown to them in person. */
    public boolean mayRead(DisciplinaryCase one, Actor actor) {
        return !(one.personId() != null && actor.people().contains(one.personId())) && (isOfOffice(actor) || seats.casesOf(actor.place()).contains(one.id()));
    }

    /** Completes what is known of a person and an act before the acceptance is decided. */
    public boolean mayPrepare(Actor actor) {
        return actor.has(Roles.PERSONNEL_OFFICER);
    }

    public boolean mayDecide(Actor actor) {
        return actor.has(Roles.DISCIPLINE_AUTHORITY);
    }

    /** Enters a complaint that came in. */
    public boolean mayEnter(UUID caseId, Actor actor) {
        return isOfOffice(actor) || seats.of(caseId).stream()
            .anyMatch(seat -> CaseSeats.OFFICER.equals(seat.seat()) && seat.personId().equals(actor.place()));
    }
}
