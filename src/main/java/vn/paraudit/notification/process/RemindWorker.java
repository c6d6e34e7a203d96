package vn.paraudit.notification.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ChunkWorker;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Rounds;
import vn.paraudit.notification.model.ReminderDays;
import vn.paraudit.worklist.DueTask;
import vn.paraudit.worklist.WorkRegister;

/** Walks through the open work of a round in chunks. The place is stored with what was sent, so a crash costs at most one chunk. */
@Component
class RemindWorker implements ChunkWorker {

    static final String NAME = "remind";

    private final Rounds rounds;
    private final WorkRegister work;
    private final Reminding reminding;
    private final Ladders ladders;
    private final OfficeDay day;
    private final NotificationSettings settings;

    RemindWorker(Rounds rounds, WorkRegister work, Reminding reminding, Ladders ladders, OfficeDay day, NotificationSettings settings) {
        this.rounds = rounds;
        this.work = work;
        this.reminding = reminding;
        this.ladders = ladders;
        this.day = day;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean next(UUID roundId) {
        return rounds.lock(roundId).map(this::chunk).orElse(false);
    }

    private boolean chunk(Rounds.Round round) {
        LocalDate until = ReminderDays.horizon(day.today(), ladders.allRungs(), day.calendar());
        List<DueTask> tasks = work.lockDue(until, round.place(), settings.chunk());
        reminding.remind(tasks);
        if (tasks.size() < settings.chunk()) {
            rounds.finish(round.id(), day.now());
            return false;
        }
        DueTask last = tasks.get(tasks.size() - 1);
        rounds.moveTo(round.id(), last.dueOn(), last.id());
        return true;
    }
}
