package vn.paraudit.planning.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.People;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SeatScope;
import vn.paraudit.security.Seats;

/** Who may read a plan: whoever {@link PlanAccess} lets, and the bodies that were asked for an opinion, who have to see what it is on. */
@Component
public class PlanReaders {

    private static final String CASE = "audit-plan";

    private final PlanLists lists;
    private final Seats seats;

    PlanReaders(PlanLists lists, Seats seats) {
        this.lists = lists;
        this.seats = seats;
    }

    public boolean mayRead(Plan plan, Actor actor) {
        return PlanAccess.mayRead(plan, actor) || isConsulted(plan, actor);
    }

    private boolean isConsulted(Plan plan, Actor actor) {
        Set<String> held = seats.heldBy(actor);
        return lists.consulted(plan.id()).stream().map(unit -> new SeatScope(CASE, plan.id().toString(), Map.of("unitCode", unit)))
            .flatMap(scope -> Stream.of(People.CONTACT, People.HEAD).flatMap(seat -> seats.keyOf(seat, scope).stream())).anyMatch(held::contains);
    }
}
