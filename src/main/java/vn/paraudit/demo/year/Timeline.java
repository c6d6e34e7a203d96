package vn.paraudit.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.PastWork;
import vn.paraudit.platform.TimeSource;

/** The acts of the year in the order of their moments. What lies ahead of the present is never played. */
final class Timeline {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MINUTES_BETWEEN_STEPS = 5;
    static final int LAST_STEP = 99;

    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingLong(Act::number));
    private final WorkingDays workingDays;
    private final PastWork past;
    private final BooleanSupplier givenUp;
    private final Set<Instant> jobsBefore = new HashSet<>();
    private Instant lastDay;
    private long added;

    Timeline(WorkingDays workingDays, PastWork past, BooleanSupplier givenUp) {
        this.workingDays = workingDays;
        this.past = past;
        this.givenUp = givenUp;
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
    void afterJobsOn(LocalDate day, int step, Runnable work) {
        jobsBefore.add(moment(day, step));
        on(day, step, work);
    }

    private Instant moment(LocalDate day, int step) {
        return workingDay(day).atTime(MORNING).plusMinutes((long) step * MINUTES_BETWEEN_STEPS).atZone(TimeSource.ZONE).toInstant();
    }

    /**
     * Plays everything up to the present, with the timers and jobs that come due on the way.
     *
     * @throws CancellationException when it is given up on the way
     */
    void play(Instant present, YearProgress progress) {
        Instant first = acts.isEmpty() ? present : acts.peek().at();
        while (!acts.isEmpty() && !acts.peek().at().isAfter(present)) {
            if (givenUp.getAsBoolean()) {
                throw new CancellationException();
            }
            Instant moment = acts.peek().at();
            progress.reached(first, moment, present);
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
