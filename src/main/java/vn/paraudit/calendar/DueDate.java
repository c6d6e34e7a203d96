package vn.paraudit.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A deadline and how it came out.
 *
 * @param key          row of the deadline table, for example {@code inspection.report}
 * @param dueOn        last day on which the work is in time
 * @param legal        whether law sets it (a legal clock), as opposed to the office
 * @param confirmed    whether the row's source is confirmed; unconfirmed rows are marked on the screen
 * @param provisional  whether it counts through a year whose days off are not declared yet
 * @param from         day from which it counts
 * @param fromEvent    event of that day as named in the deadline table
 * @param amount       days; zero for a date that was set
 * @param unit         {@code WORKING_DAYS}, {@code CALENDAR_DAYS} or {@code BEFORE_WORKING_DAYS}; {@link #SET} for a date that was set
 * @param skipped      days off between that moved it, oldest first (weekends not listed)
 */
public record DueDate(
    String key, LocalDate dueOn, boolean legal, boolean confirmed, boolean provisional, LocalDate from, String fromEvent, int amount,
    String unit, List<LocalDate> skipped) {

    /** Unit of a date that somebody with authority set for one case. */
    public static final String SET = "SET";
}
