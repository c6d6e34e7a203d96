package vn.paraudit.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clocks that the law starts for a case: how far they are, when they stand still, how much longer they may run. */
public interface LegalClocks {

    /**
     * A running clock.
     *
     * @param day         days that have counted so far, the day after the start is the first; it stays the same while the clock stands still
     * @param limit       days after which it is over, with a granted extension
     * @param pausedDays  days that did not count
     * @param paused      whether it stands still now
     * @param extended    whether it runs longer than it usually would
     * @param passed      share in percent of the limit at which the last warning stands, for example 75; 0 before the first
     */
    record Clock(LocalDate from, LocalDate dueOn, int day, int limit, int pausedDays, boolean paused, boolean extended, int passed) {

        public boolean isOver() {
            return day > limit;
        }
    }

    /** The clock of a row for a case; empty when its event has not happened. */
    Optional<Clock> read(UUID caseId, String key);

    /** Stops a clock from today on; nothing happens to one that stands still already. */
    void pause(UUID caseId, String key, String reason);

    /**
     * Notes that a clock stood still, by the days of the paper that says so and not by the day on which somebody enters it.
     *
     * @param from  day on which it came to a stand, the last that counts, not after today
     * @param to    day on which it ran on, the last that does not count, after {@code from}; {@code null} while that is not known
     * @throws vn.paraudit.platform.RuleViolation {@code clock-pause-days}, or {@code clock-pause-overlaps} where it stood still already
     */
    void pause(UUID caseId, String key, LocalDate from, @Nullable LocalDate to, String reason);

    /** Lets a clock run on from today. */
    void resume(UUID caseId, String key);

    /**
     * Lets a clock run on.
     *
     * @param on  the last day that does not count, not after today and not before the clock stood still
     * @throws vn.paraudit.platform.RuleViolation {@code clock-pause-days}
     */
    void resume(UUID caseId, String key, LocalDate on);

    /**
     * Lets a clock run as long as its row allows at the most, once.
     *
     * @throws vn.paraudit.platform.RuleViolation {@code clock-not-extendable} or {@code uq_clock_extension}
     */
    void extend(UUID caseId, String key, String reason);
}
