package vn.paraudit.notification.process;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.notification.model.Notices;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.NoticeSeen;

/** Marks notices as read, and says so to whoever had them sent. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeenNotices {

    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TimeSource time;

    SeenNotices(Notices notices, ApplicationEventPublisher events, TimeSource time) {
        this.notices = notices;
        this.events = events;
        this.time = time;
    }

    /** Whether there is such a notice of this person. */
    public boolean read(UUID id, UUID person) {
        boolean own = notices.read(id, person, time.now());
        if (own) {
            notices.subjectOf(id).ifPresent(subject -> say(subject, person));
        }
        return own;
    }

    public void readAll(UUID person) {
        notices.readAll(person, time.now()).forEach(subject -> say(subject, person));
    }

    private void say(Notices.Subject subject, UUID person) {
        events.publishEvent(new NoticeSeen(subject.subject(), subject.seatKey(), person));
    }
}
