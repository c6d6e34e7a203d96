package vn.paraudit.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.PastWork;
import vn.paraudit.platform.TimeSource;

/**
 * The acts of the year in the order of their moments. What lies ahead of the present is never played; what was played before an interruption
 * is remembered instead of played, so acts get the same numbers and the same chance again.
 */
final class Timeline {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MINUTES_BETWEEN_STEPS = 5;
    private static final long SEED = 1945;
    static final int LAST_STEP = 99;

    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingLong(Act::number));
    private final WorkingDays workingDays;
    private final PastWork past;
    private final YearMemory memory;
    private final BooleanSupplier givenUp;
    private final Random chance = new Random();
    private final Set<Instant> jobsBefore = new HashSet<>();
    private Instant first;
    private Instant lastDay;
    private long added;
    private long beside;

    Timeline(WorkingDays workingDays, PastWork past, YearMemory memory, BooleanSupplier givenUp) {
        this.workingDays = workingDays;
        this.past = past;
        this.memory = memory;
        this.givenUp = givenUp;
    }

    /** @param recall  what is left to do of it when it was played before */
    private record Act(Instant at, long number, Runnable work, Runnable recall) {
    }

    /** The same on every machine: each act draws from a sequence of its own. */
    Random chance() {
        return chance;
    }

    /** The day itself, or the next working day after a day off. */
    LocalDate workingDay(LocalDate day) {
        return workingDays.plus(day.minusDays(1), 1);
    }

    /** Adds an act to a day; acts with a larger step come later on it. */
    void on(LocalDate day, int step, Runnable work) {
        acts.add(new Act(moment(day, step), added++, work, () -> { }));
    }

    /** Adds an act that stands beside the story: with or without it, everything else has the same number and the same chance. */
    void beside(LocalDate day, int step, Runnable work) {
        acts.add(new Act(moment(day, step), -++beside, work, () -> { }));
    }

    /**
     * Adds an act that brings something.
     *
     * @param then  told what it brought, also when it is only remembered
     */
    <T> void on(LocalDate day, int step, TypeReference<T> type, Supplier<T> work, Consumer<T> then) {
        long number = added++;
        acts.add(new Act(moment(day, step), number, () -> {
            T brought = work.get();
            memory.keep(number, brought);
            then.accept(brought);
        }, () -> then.accept(memory.brought(number, type))));
    }

    /** Lets jobs of the same day run before an act; otherwise they run before the first act of a day only. */
    void jobsBefore(LocalDate day, int step) {
        jobsBefore.add(moment(day, step));
    }

    private Instant moment(LocalDate day, int step) {
        return workingDay(day).atTime(MORNING).plusMinutes((long) step * MINUTES_BETWEEN_STEPS).atZone(TimeSource.ZONE).toInstant();
    }

    /**
     * Plays what lies between a moment and the present up to the end of the first month of it, with the timers and jobs that come due on the
     * way.
     *
     * @param playedTo  moment up to which everything is only remembered
     * @return moment up to which everything is played now; the present when nothing is left
     * @throws CancellationException when it is given up on the way
     */
    Instant playMonth(Instant playedTo, Instant present, YearProgress progress) {
        Instant reached = playedTo;
        YearMonth month = null;
        while (!acts.isEmpty() && !acts.peek().at().isAfter(present)) {
            Instant moment = acts.peek().at();
            first = first == null ? moment : first;
            if (!moment.isAfter(playedTo)) {
                next().recall().run();
                continue;
            }
            YearMonth monthOfAct = YearMonth.from(moment.atZone(TimeSource.ZONE));
            if (month != null && monthOfAct.isAfter(month)) {
                return reached;
            }
            month = month == null ? monthOfAct : month;
            reached = moment.isAfter(reached) ? moment : reached;
            progress.reached(first, moment, present);
            play(moment);
        }
        past.at(present, past::runDue);
        return present;
    }

    private void play(Instant moment) {
        if (givenUp.getAsBoolean()) {
            throw new CancellationException();
        }
        past.at(moment, () -> {
            if (!moment.truncatedTo(ChronoUnit.DAYS).equals(lastDay) || jobsBefore.remove(moment)) {
                past.runDue();
                lastDay = moment.truncatedTo(ChronoUnit.DAYS);
            }
            while (!acts.isEmpty() && acts.peek().at().equals(moment)) {
                next().work().run();
            }
        });
    }

    private Act next() {
        Act act = acts.poll();
        chance.setSeed(new SplittableRandom(SEED + act.number()).nextLong());
        return act;
    }
}
