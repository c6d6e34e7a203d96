package vn.paraudit.discipline.model;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.TwoPersons;

/** Who may know of a case: the office that handles discipline, and those who sit in it; nobody else, whatever their role. */
@Component
public class CaseAccess {

    private final CaseSeats seats;
    private final TwoPersons twoPersons;

    CaseAccess(CaseSeats seats, TwoPersons twoPersons) {
        this.seats = seats;
        this.twoPersons = twoPersons;
    }

    /** What the lists show to somebody. */
    public CaseRepository.Reader reader(Actor actor) {
        return new CaseRepository.Reader(twoPersons.placesOf(actor), isOfOffice(actor), seats.casesOf(actor.place()));
    }

    private boolean isOfOffice(Actor actor) {
        return mayPrepare(actor) || mayDecide(actor);
    }

    /** Nobody reads the file against themselves or whom they may act for here; the law has it shown to the person concerned. */
    public boolean mayRead(DisciplinaryCase one, Actor actor) {
        return (isOfOffice(actor) || seats.casesOf(actor.place()).contains(one.id()))
            && (one.personId() == null || !twoPersons.placesOf(actor).contains(one.personId()));
    }

    /** Nobody acts in a case against themselves, nor against somebody who may act for them or whom they may act for. */
    public boolean mayHandle(DisciplinaryCase one, Actor actor) {
        return twoPersons.areTwo(one.personId(), actor);
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
