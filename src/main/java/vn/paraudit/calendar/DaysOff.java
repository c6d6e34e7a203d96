package vn.paraudit.calendar;

import java.time.LocalDate;

/** The declared days: holidays, days in lieu and working Saturdays. */
public interface DaysOff {

    /**
     * Declares a day as the current user, who manages processes or plans, also one of the near future or past: running deadlines are computed anew and whoever has them sees the new date.
     *
     * @param reason  the decision it comes from, kept with the day
     * @throws vn.paraudit.platform.Forbidden {@code right-missing}
     * @throws vn.paraudit.platform.RuleViolation {@code calendar-day-incomplete}
     */
    void declare(LocalDate day, DayKind kind, String name, String reason);
}
