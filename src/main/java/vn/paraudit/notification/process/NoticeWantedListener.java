package vn.paraudit.notification.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.DecisionRequests;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.NoticeWanted;

/** Tells people what was done; whoever did it knows, and whoever holds several seats is told once. */
@Component
class NoticeWantedListener {

    private final DecisionRequests requests;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final TimeSource time;

    NoticeWantedListener(DecisionRequests requests, Seats seats, CurrentUser currentUser, TimeSource time) {
        this.requests = requests;
        this.seats = seats;
        this.currentUser = currentUser;
        this.time = time;
    }

    @EventListener
    void on(NoticeWanted wanted) {
        Map<String, Set<UUID>> holders = seats.holdersOf(wanted.seats().values());
        Set<UUID> told = new HashSet<>();
        told.add(currentUser.get().personId());
        UUID notice = requests.done(wanted.subject(), wanted.seats().keySet().iterator().next(), wanted.act(), wanted.name(), wanted.path(),
            currentUser.get(), time.now());
        wanted.seats().forEach((seat, key) -> {
            requests.tell(notice, seat, key, holders.getOrDefault(key, Set.of()).stream().filter(told::add).toList(), time.now());
        });
    }
}
