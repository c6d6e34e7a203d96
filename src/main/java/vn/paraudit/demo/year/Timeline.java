package vn.paraudit.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.PastWork;
import vn.paraudit.platform.TimeSource;

/** The acts of the year in the order of their moments. What lies ahead of the present is never played. */
final class Timeline {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MINUTES_BETWEEN_STEPS = 5;

    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingLong(Act::number));
    private final WorkingDays workingDays;
    private final PastWork past;
    private long added;

    Timeline(WorkingDays workingDays, PastWork past) {
        this.workingDays = workingDays;
        this.past = past;
    }

    private record Act(Instant at, long number, Runnable work) {
    }

    /** The day itself, or the next working day after a day off. */
    LocalDate workingDay(LocalDate day) {
        return workingDays.plus(day.minusDays(1), 1);
    }

    /** Adds an act to a day; acts with a larger step come later on it. */
    void on(LocalDate day, int step, Runnable work) {
        Instant at = workingDay(day).atTime(MORNING).plusMinutes((long) step * MINUTES_BETWEEN_STEPS).atZone(TimeSource.ZONE).toInstant();
        acts.add(new Act(at, added++, work));
    }

    /** Plays everything up to the present, with the timers and jobs that come due on the way. */
    void play(Instant present) {
        while (!acts.isEmpty() && !acts.peek().at().isAfter(present)) {
            Instant moment = acts.peek().at();
            past.at(moment, () -> {
                past.runDue();
                while (!acts.isEmpty() && acts.peek().at().equals(moment)) {
                    acts.poll().work().run();
                }
            });
        }
        past.at(present, past::runDue);
    }
}
