package vn.paraudit.calendar;

import java.time.LocalDate;

/** The working calendar of Việt Nam: weekends, holidays, days swapped by decision of the Prime Minister. */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The day that is so many working days after (or, negative, before) another; zero gives the day itself. */
    LocalDate plus(LocalDate day, int workingDays);

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before {@code from}. */
    int between(LocalDate from, LocalDate to);
}
