package vn.paraudit.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.paraudit.calendar.DayKind;

/**
 * Arithmetic with working days over the days declared so far.
 *
 * @param days   special days
 * @param years  years for which the days off are declared
 */
record DeclaredDays(Map<LocalDate, DayKind> days, Set<Integer> years) {

    boolean isWorkingDay(LocalDate day) {
        DayKind kind = days.get(day);
        return kind == null ? !isWeekend(day) : kind.isWorking();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    LocalDate plus(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        LocalDate current = day;
        for (int left = Math.abs(workingDays); left > 0;) {
            current = current.plusDays(step);
            if (isWorkingDay(current)) {
                left--;
            }
        }
        return current;
    }

    int between(LocalDate from, LocalDate to) {
        int step = to.isBefore(from) ? -1 : 1;
        int count = 0;
        for (LocalDate day = from; !day.equals(to);) {
            LocalDate next = day.plusDays(step);
            // Going back, the day that is left behind counts, so that "2 days late" means two working days were available.
            if (isWorkingDay(step > 0 ? next : day)) {
                count += step;
            }
            day = next;
        }
        return count;
    }

    /** The day itself if it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate current = day;
        while (!isWorkingDay(current)) {
            current = current.plusDays(1);
        }
        return current;
    }

    /** Whether the days off are declared for every year that two days and the stretch between them touch. */
    boolean areDeclared(LocalDate one, LocalDate other) {
        int first = Math.min(one.getYear(), other.getYear());
        return IntStream.rangeClosed(first, Math.max(one.getYear(), other.getYear())).allMatch(years::contains);
    }

    /** Weekdays off in a stretch of days, both ends included. */
    List<LocalDate> daysOff(LocalDate from, LocalDate to) {
        List<LocalDate> off = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            DayKind kind = days.get(day);
            if (kind != null && !kind.isWorking() && !isWeekend(day)) {
                off.add(day);
            }
        }
        return off;
    }
}
