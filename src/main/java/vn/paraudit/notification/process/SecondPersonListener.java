package vn.paraudit.notification.process;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.DecisionRequests;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.SecondPersonAnswered;
import vn.paraudit.security.SecondPersonAsked;
import vn.paraudit.security.Seats;
import vn.paraudit.security.TwoPersons;

/** Tells everybody who may decide something that it waits for them, and takes that back once it does not wait any more. */
@Component
class SecondPersonListener {

    private final DecisionRequests requests;
    private final Seats seats;
    private final TwoPersons twoPersons;
    private final CurrentUser currentUser;
    private final TimeSource time;

    SecondPersonListener(DecisionRequests requests, Seats seats, TwoPersons twoPersons, CurrentUser currentUser, TimeSource time) {
        this.requests = requests;
        this.seats = seats;
        this.twoPersons = twoPersons;
        this.currentUser = currentUser;
        this.time = time;
    }

    @EventListener
    void on(SecondPersonAsked asked) {
        requests.end(asked.subject(), time.now());
        Set<UUID> excluded = twoPersons.behind(asked.earlier());
        UUID request = requests.open(asked, excluded, currentUser.get(), time.now());
        String seatKey = Seats.ofOffice(asked.role());
        Set<UUID> people = new HashSet<>(seats.holdersOf(seatKey));
        people.removeAll(excluded);
        requests.tell(request, asked.role(), seatKey, people, time.now());
    }

    @EventListener
    void on(SecondPersonAnswered answered) {
        requests.end(answered.subject(), time.now());
    }
}
