package vn.paraudit.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.PastWork;
import vn.paraudit.platform.TimeSource;

/** The acts of the year in the order of their moments. What lies ahead of the present is never played. */
final class Timeline {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MINUTES_BETWEEN_STEPS = 5;
    private static final int LAST_STEP = 99;

    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingLong(Act::number));
    private final WorkingDays workingDays;
    private final PastWork past;
    private final Set<Instant> jobsBefore = new HashSet<>();
    private Instant lastDay;
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
        acts.add(new Act(moment(day, step), added++, work));
    }

    /** Adds an act that needs what jobs of the same day do; otherwise jobs run before the first act of a day. */
    void afterJobsOn(LocalDate day, Runnable work) {
        Instant evening = moment(day, LAST_STEP);
        jobsBefore.add(evening);
        acts.add(new Act(evening, added++, work));
    }

    private Instant moment(LocalDate day, int step) {
        return workingDay(day).atTime(MORNING).plusMinutes((long) step * MINUTES_BETWEEN_STEPS).atZone(TimeSource.ZONE).toInstant();
    }

    /** Plays everything up to the present, with the timers and jobs that come due on the way. */
    void play(Instant present) {
        while (!acts.isEmpty() && !acts.peek().at().isAfter(present)) {
            Instant moment = acts.peek().at();
            past.at(moment, () -> {
                if (!moment.truncatedTo(ChronoUnit.DAYS).equals(lastDay) || jobsBefore.remove(moment)) {
                    past.runDue();
                    lastDay = moment.truncatedTo(ChronoUnit.DAYS);
                }
                while (!acts.isEmpty() && acts.peek().at().equals(moment)) {
                    acts.poll().work().run();
                }
            });
        }
        past.at(present, past::runDue);
    }
}
