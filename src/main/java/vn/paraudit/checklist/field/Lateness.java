package vn.paraudit.checklist.field;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.checklist.FieldSheets;

/**
 * Whether a dossier was on time. Lateness is counted in working days from the day first promised, or the first working day after it when
 * it was a day off; a new appointment does not change it. What the team found goes before what the system says.
 */
final class Lateness {

    /** How a dossier stands; UNDETERMINED when a day is missing. */
    enum State { ON_TIME, OVERDUE, OVERDUE_OPEN, PENDING, UNDETERMINED }

    /** A dossier's state; days overdue are {@code null} when they cannot be told, zero when it is not overdue. */
    record Standing(State state, Integer days) {

        boolean isOverdue() {
            return state == State.OVERDUE || state == State.OVERDUE_OPEN;
        }
    }

    private final WorkingDays calendar;
    private final LocalDate asOf;

    /** Unresolved dossiers are judged as of a day. */
    Lateness(WorkingDays calendar, LocalDate asOf) {
        this.calendar = calendar;
        this.asOf = asOf;
    }

    static Map<String, String> known(FieldSheets.Row row) {
        Map<String, String> known = new HashMap<>(row.given());
        known.putAll(row.found());
        return known;
    }

    Standing of(FieldSheets.Row row) {
        Map<String, String> known = known(row);
        Optional<LocalDate> promised = day(known, Cells.PROMISED);
        Optional<LocalDate> completed = day(known, Cells.COMPLETED).or(() -> day(known, Cells.RECORDED));
        if (promised.isEmpty()) {
            boolean open = completed.isEmpty() && Boolean.parseBoolean(known.get(Cells.OVERDUE_OPEN));
            return new Standing(open ? State.OVERDUE_OPEN : State.UNDETERMINED, null);
        }
        int days = late(promised.get(), completed.orElse(asOf));
        if (completed.isPresent()) {
            return new Standing(days > 0 ? State.OVERDUE : State.ON_TIME, days);
        }
        return new Standing(days > 0 ? State.OVERDUE_OPEN : State.PENDING, days);
    }

    private int late(LocalDate promised, LocalDate done) {
        LocalDate due = calendar.isWorkingDay(promised) ? promised : calendar.plus(promised, 1);
        return done.isAfter(due) ? calendar.between(due, done) : 0;
    }

    private static Optional<LocalDate> day(Map<String, String> known, String cell) {
        return Optional.ofNullable(known.get(cell)).map(LocalDate::parse);
    }
}
