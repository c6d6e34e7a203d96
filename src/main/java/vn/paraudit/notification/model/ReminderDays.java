package vn.paraudit.notification.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.paraudit.calendar.WorkingDays;

/** The days on which the rungs of a ladder stand: so many working days before (negative) or after the last day in time. */
public final class ReminderDays {

    private ReminderDays() {
    }

    public static LocalDate day(LocalDate dueOn, int rung, WorkingDays days) {
        return days.plus(dueOn, rung);
    }

    /** Whether a rung can be sent at all: one that lay behind already when the work came has nothing to say. */
    public static boolean isMeant(LocalDate dueOn, LocalDate createdOn, int rung, WorkingDays days) {
        return !day(dueOn, rung, days).isBefore(createdOn);
    }

    /** The rungs that have come by a day, also those that came while nobody looked; lowest first. */
    public static List<Integer> reached(LocalDate dueOn, LocalDate createdOn, List<Integer> ladder, LocalDate by, WorkingDays days) {
        return ladder.stream().filter(rung -> isMeant(dueOn, createdOn, rung, days) && !day(dueOn, rung, days).isAfter(by)).sorted().toList();
    }

    /** No work that is due later has a rung by this day. */
    public static LocalDate horizon(LocalDate by, Collection<Integer> ladders, WorkingDays days) {
        int ahead = ladders.stream().mapToInt(rung -> -rung).max().orElse(0);
        return ahead <= 0 ? by : days.plus(by, ahead);
    }
}
