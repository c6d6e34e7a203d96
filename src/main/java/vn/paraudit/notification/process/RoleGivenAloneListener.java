package vn.paraudit.notification.process;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.DecisionRequests;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.RoleGivenAlone;
import vn.paraudit.security.Seats;

/** Tells everybody who holds a weighty role, the new holder too, that one administrator alone gave it. */
@Component
class RoleGivenAloneListener {

    private static final String ACT = "role-given-alone";
    private static final String PATH = "/notices";

    private final DecisionRequests requests;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final TimeSource time;

    RoleGivenAloneListener(DecisionRequests requests, Seats seats, CurrentUser currentUser, TimeSource time) {
        this.requests = requests;
        this.seats = seats;
        this.currentUser = currentUser;
        this.time = time;
    }

    @EventListener
    void on(RoleGivenAlone given) {
        String seatKey = Seats.ofOffice(given.role());
        Set<UUID> people = new HashSet<>(seats.holdersOf(seatKey));
        people.add(given.personId());
        people.remove(currentUser.get().personId());
        UUID told = requests.done(given.grantId(), given.role(), ACT, given.name(), PATH, currentUser.get(), time.now());
        requests.tell(told, given.role(), seatKey, people, time.now());
    }
}
