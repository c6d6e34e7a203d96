package vn.paraudit.notification.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.PastDayReached;

/** A past that is played reminds people as if somebody had been there every day. */
@Component
class PastDayReachedListener {

    private final ReminderRounds rounds;

    PastDayReachedListener(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @EventListener
    void on(PastDayReached reached) {
        rounds.begin();
    }
}
