package vn.paraudit.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deadline table, and the days on which the events happened from which its rows count. */
public interface Deadlines {

    /** Keys of all rows, for the catalogue. */
    List<String> keys();

    /**
     * Records for a case the day of an event that deadlines count from, for example {@code visit closed}. The same event may be recorded
     * again: the later record wins and open deadlines move.
     */
    void recordEvent(UUID caseId, String event, LocalDate on);

    /**
     * The due date of a row for a case.
     *
     * @param caseIds    the case and the cases it belongs to, nearest first; the first on which the row's event is recorded counts
     * @param createdOn  day on which the work came into being, used when the event is {@code task created} or not recorded
     * @return empty when no row has this key
     */
    Optional<DueDate> due(String key, Collection<UUID> caseIds, LocalDate createdOn);
}
