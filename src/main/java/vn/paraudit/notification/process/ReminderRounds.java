package vn.paraudit.notification.process;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.engine.JobHold;
import vn.paraudit.notification.model.Rounds;

/** Begins the round of every working day, soon after midnight or after the start. What was missed meanwhile is in it. */
@Component
class ReminderRounds {

    private final Rounds rounds;
    private final ChunkedWork work;
    private final TransactionTemplate transactions;
    private final OfficeDay day;
    private final NotificationSettings settings;
    private final JobHold jobs;

    ReminderRounds(Rounds rounds, ChunkedWork work, TransactionTemplate transactions, OfficeDay day, NotificationSettings settings,
            JobHold jobs) {
        this.rounds = rounds;
        this.work = work;
        this.transactions = transactions;
        this.day = day;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** While the past is played, the round of today would be walked through in it. */
    @Scheduled(initialDelay = 20, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (settings.rounds() && !jobs.isHeld()) {
            begin();
        }
    }

    /** Begins today's round unless today is a day off or any node has begun it; whether it was begun. */
    boolean begin() {
        return day.isWorkingDay() && Boolean.TRUE.equals(transactions.execute(transaction -> {
            Optional<UUID> round = rounds.open(day.today(), day.now());
            round.ifPresent(id -> work.schedule(RemindWorker.NAME, id));
            return round.isPresent();
        }));
    }
}
