package vn.paraudit.discipline.model;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.NotFound;
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
        return actor.has(Roles.PERSONNEL_OFFICER) || actor.has(Roles.DISCIPLINE_AUTHORITY);
    }

    /** Nobody reads the file against themselves or whom they may act for here; the law has it shown to the person concerned. */
    public boolean mayRead(DisciplinaryCase one, Actor actor) {
        return (isOfOffice(actor) || seats.casesOf(actor.place()).contains(one.id()))
            && (one.personId() == null || !twoPersons.placesOf(actor).contains(one.personId()));
    }

    /** @throws NotFound when somebody may not know of it */
    private void requireRead(DisciplinaryCase one, Actor actor) {
        if (!mayRead(one, actor)) {
            throw new NotFound("case");
        }
    }

    /** @throws Forbidden {@code right-missing} for anybody but those who prepare cases */
    public void requirePreparer(Actor actor) {
        actor.require(Roles.PERSONNEL_OFFICER, "right-missing");
    }

    /** @throws Forbidden {@code right-missing} for anybody but those who prepare this case */
    public void requirePrepare(DisciplinaryCase one, Actor actor) {
        requireRead(one, actor);
        requireRight(mayPrepare(one, actor));
    }

    /** @throws Forbidden {@code right-missing} for anybody but those who decide in this case */
    public void requireDecide(DisciplinaryCase one, Actor actor) {
        requireRead(one, actor);
        requireRight(mayDecide(one, actor));
    }

    /** @throws Forbidden {@code right-missing} for anybody but those who enter what came in to this case */
    public void requireEnter(DisciplinaryCase one, Actor actor) {
        requireRead(one, actor);
        requireRight(mayEnter(one, actor));
    }

    private static void requireRight(boolean right) {
        if (!right) {
            throw new Forbidden("right-missing", Map.of());
        }
    }

    /** Nobody acts in a case against themselves, nor against somebody who may act for them or whom they may act for. */
    public boolean mayHandle(DisciplinaryCase one, Actor actor) {
        return twoPersons.areTwo(one.personId(), actor);
    }

    /** Completes what is known of a person and an act before the acceptance is decided. */
    public boolean mayPrepare(DisciplinaryCase one, Actor actor) {
        return actor.has(Roles.PERSONNEL_OFFICER) && mayHandle(one, actor);
    }

    public boolean mayDecide(DisciplinaryCase one, Actor actor) {
        return actor.has(Roles.DISCIPLINE_AUTHORITY) && mayHandle(one, actor);
    }

    /** Enters a complaint that came in. */
    public boolean mayEnter(DisciplinaryCase one, Actor actor) {
        boolean officer = isOfOffice(actor) || seats.of(one.id()).stream()
            .anyMatch(seat -> CaseSeats.OFFICER.equals(seat.seat()) && seat.personId().equals(actor.place()));
        return officer && mayHandle(one, actor);
    }
}
