package vn.paraudit.calendar;

import java.time.LocalDate;
import java.util.List;

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

    /** A day that is worked or not worked otherwise than its weekday. */
    record SpecialDay(LocalDate day, DayKind kind, String name, String nameEn) {
    }

    /**
     * Declares all special days of a year as the current user, who administers, manages processes or plans: whatever was said of that year
     * before is replaced, running deadlines are computed anew and no longer provisional.
     *
     * @param decision  the notice that it comes from, kept with each day
     * @throws vn.paraudit.platform.Forbidden {@code right-missing}
     * @throws vn.paraudit.platform.RuleViolation {@code calendar-year-incomplete}, or {@code calendar-year-day} for a day of another year, one
     *     that is there twice, or a working day that is worked anyway
     */
    void declareYear(int year, List<SpecialDay> days, String decision);

    /** Whether the current user may declare a year. */
    boolean mayDeclareYears();
}
