package vn.paraudit.notification.process;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.platform.TimeSource;

/** What day it is, and how far apart days are. */
@Component
record OfficeDay(TimeSource time, WorkingDays calendar) {

    LocalDate today() {
        return time.today();
    }

    Instant now() {
        return time.now();
    }

    boolean isWorkingDay() {
        return calendar.isWorkingDay(time.today());
    }
}
