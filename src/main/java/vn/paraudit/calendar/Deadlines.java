package vn.paraudit.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The deadline table in its versions, and the days on which the events happened from which its rows count. */
public interface Deadlines {

    /** Keys of all rows, for the catalogue. */
    List<String> keys();

    /** What people call a row, in the reader's language; the key of one that nobody knows. */
    String nameOf(String key);

    /**
     * Where a row comes from and what of that was read, by the version that is in force on a day; empty when no row has this key.
     */
    Optional<String> basisOf(String key, LocalDate on, Locale language);

    /** A further figure of a row as it is in force on a day, for example {@code max_extensions}; empty when the row has none of that name. */
    OptionalInt figure(String key, String name, LocalDate on);

    /**
     * Working days before (negative) and after the last day at which people are reminded of work that came on a day; empty for an unknown
     * row.
     */
    List<Integer> ladder(String key, LocalDate createdOn);

    /** The rungs of the ladders of all rows in all versions. */
    Set<Integer> allRungs();

    /**
     * Records for a case the day of an event that deadlines count from, for example {@code visit closed}. The same event may be recorded
     * again: the later record wins and open deadlines move.
     */
    void recordEvent(UUID caseId, String event, LocalDate on);

    /**
     * Sets the last day of a row for one case, whatever the table gives: the date written in a conclusion, a granted extension. A later
     * date set for the same row wins.
     *
     * @param reason  why, words of {@code deadline.event.<reason>} with hyphens for spaces, for example {@code date in the conclusion}
     */
    void set(UUID caseId, String key, LocalDate dueOn, String reason);

    /**
     * The due date of a row for a case, by the version of the row that was in force on the day of its event, or on that of the work where
     * the event came later or not yet: what runs already is not changed by a new version.
     *
     * @param caseIds    the case and the cases it belongs to, nearest first; the first on which the row's event is recorded counts
     * @param createdOn  day on which the work came into being, used when the event is {@code task created} or not recorded
     * @return empty when no row has this key
     */
    Optional<DueDate> due(String key, Collection<UUID> caseIds, LocalDate createdOn);
}
