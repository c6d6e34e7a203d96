package vn.paraudit.calendar.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of days on which a clock stands still. As a period is counted from the day after its event, the day on which it comes to a
 * stand counts still, and the first day that counts again is the one after it runs on.
 *
 * @param stretches  in the order of their days, none of which is in two of them
 */
record Pauses(List<Stretch> stretches) {

    static final Pauses NONE = new Pauses(List.of());

    /**
     * A stretch.
     *
     * @param from  day on which it comes to a stand, the last that counts
     * @param to    day on which it runs on, the last that does not count; {@code null} while that is not known
     */
    record Stretch(LocalDate from, @Nullable LocalDate to) {

        boolean overlaps(Stretch other) {
            return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
        }

        /** Days of the stretch after one day and up to another. */
        private long days(LocalDate after, LocalDate until) {
            LocalDate first = from.isAfter(after) ? from : after;
            LocalDate last = to == null || to.isAfter(until) ? until : to;
            return Math.max(0, ChronoUnit.DAYS.between(first, last));
        }
    }

    static Pauses of(List<Stretch> stretches) {
        return new Pauses(stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList());
    }

    /** Days that do not count of those after the start of a clock and up to a day. */
    int days(LocalDate start, LocalDate until) {
        return (int) stretches.stream().mapToLong(stretch -> stretch.days(start, until)).sum();
    }

    /** How many days of a clock have counted by a day; the day after its start is the first. */
    int counted(LocalDate start, LocalDate on) {
        return (int) ChronoUnit.DAYS.between(start, on) - days(start, on);
    }

    /**
     * The day on which so many days have counted, as far as the stretches are known today; one that is open ends today at the earliest.
     *
     * @param counts  whether a day counts when the clock runs: all days, or working days
     */
    LocalDate end(LocalDate start, int amount, LocalDate today, Predicate<LocalDate> counts) {
        LocalDate day = start;
        for (int left = amount; left > 0;) {
            day = day.plusDays(1);
            if (counts.test(day) && !isPaused(day, today)) {
                left--;
            }
        }
        return day;
    }

    private boolean isPaused(LocalDate day, LocalDate today) {
        return stretches.stream().anyMatch(stretch -> day.isAfter(stretch.from()) && !day.isAfter(stretch.to() == null ? today : stretch.to()));
    }

    boolean isOpenOn(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> !stretch.from().isAfter(day) && (stretch.to() == null || stretch.to().isAfter(day)));
    }
}
