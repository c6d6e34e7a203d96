package vn.paraudit.calendar;

/** What makes a day of the calendar special. */
public enum DayKind {
    HOLIDAY, SWAPPED_DAY_OFF, COMPENSATORY_DAY_OFF, SWAPPED_WORKING_DAY;

    public boolean isWorking() {
        return this == SWAPPED_WORKING_DAY;
    }
}
