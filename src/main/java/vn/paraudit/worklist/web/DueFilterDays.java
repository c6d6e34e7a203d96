package vn.paraudit.worklist.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.platform.TimeSource;

/** The days that the filters by deadline mean today. */
@Component
class DueFilterDays {

    private static final int SOON_WORKING_DAYS = 3;

    private final TimeSource time;
    private final WorkingDays workingDays;

    DueFilterDays(TimeSource time, WorkingDays workingDays) {
        this.time = time;
        this.workingDays = workingDays;
    }

    LocalDate day() {
        return time.today();
    }

    LocalDate endOfWeek() {
        return day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    LocalDate dueFrom(String due) {
        if (due == null || "overdue".equals(due)) {
            return null;
        }
        return "later".equals(due) ? endOfWeek().plusDays(1) : day();
    }

    LocalDate dueTo(String due) {
        return switch (due == null ? "" : due) {
            case "overdue" -> day().minusDays(1);
            case "soon" -> workingDays.plus(day(), SOON_WORKING_DAYS);
            case "week" -> endOfWeek();
            default -> null;
        };
    }
}
