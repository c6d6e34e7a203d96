package vn.paraudit.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.paraudit.calendar.WorkingDays;

class ReminderDaysTests {

    private static final List<Integer> LADDER = List.of(-5, -1, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    /** The turn of April to May 2026: Hùng Kings' day on a Sunday with its day in lieu, Reunification day, Labour day. */
    private static final WorkingDays SPRING = new DaysOff(Set.of(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)));

    private static List<Integer> reached(LocalDate createdOn, LocalDate by) {
        return ReminderDays.reached(DUE, createdOn, LADDER, by, SPRING);
    }

    @Test
    void rungsStandOnWorkingDaysAcrossHolidaysAndWeekends() {
        assertThat(LADDER.stream().map(rung -> ReminderDays.day(DUE, rung, SPRING))).containsExactly(LocalDate.of(2026, 4, 23),
            LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 12));
    }

    @Test
    void aRungComesOnItsDayAndNotTheDayBefore() {
        assertThat(reached(LONG_AGO, LocalDate.of(2026, 4, 22))).isEmpty();
        assertThat(reached(LONG_AGO, LocalDate.of(2026, 4, 23))).containsExactly(-5);
        assertThat(reached(LONG_AGO, LocalDate.of(2026, 5, 5))).containsExactly(-5, -1);
        assertThat(reached(LONG_AGO, LocalDate.of(2026, 6, 30))).containsExactly(-5, -1, 1, 5);
    }

    @Test
    void aRungBeforeTheWorkCameIsNeverSent() {
        assertThat(reached(LocalDate.of(2026, 4, 24), LocalDate.of(2026, 5, 4))).containsExactly(-1);
        assertThat(reached(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4))).containsExactly(-1);
    }

    @Test
    void aDeadlineThatEndsOnADayOffHasItsRungsOnTheWorkingDaysAround() {
        LocalDate saturday = LocalDate.of(2026, 5, 9);
        assertThat(ReminderDays.day(saturday, -1, SPRING)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(ReminderDays.day(saturday, 1, SPRING)).isEqualTo(LocalDate.of(2026, 5, 11));
    }

    @Test
    void nothingThatIsDueBeyondTheHorizonHasARung() {
        for (LocalDate today = LocalDate.of(2026, 4, 20); today.isBefore(LocalDate.of(2026, 5, 20)); today = today.plusDays(1)) {
            LocalDate horizon = ReminderDays.horizon(today, LADDER, SPRING);
            for (LocalDate due = horizon.plusDays(1); due.isBefore(horizon.plusDays(12)); due = due.plusDays(1)) {
                assertThat(ReminderDays.reached(due, LONG_AGO, LADDER, today, SPRING)).as("%s due %s", today, due).isEmpty();
            }
            assertThat(ReminderDays.reached(horizon, LONG_AGO, LADDER, SPRING.isWorkingDay(today) ? today : horizon, SPRING)).isNotEmpty();
        }
    }

    private record DaysOff(Set<LocalDate> off) implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
        }

        @Override
        public LocalDate plus(LocalDate day, int workingDays) {
            LocalDate current = day;
            for (int left = Math.abs(workingDays); left > 0;) {
                current = current.plusDays(Integer.signum(workingDays));
                left -= isWorkingDay(current) ? 1 : 0;
            }
            return current;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }
}
