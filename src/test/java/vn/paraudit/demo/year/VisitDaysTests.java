package vn.paraudit.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.team.VisitSession;

/** The days of the visits on each day on which the product may be started. */
class VisitDaysTests {

    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
    private static final WorkingDays CALENDAR = new Calendar(Set.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2), NEW_YEAR_2027));

    private final Script script = script();
    private final List<Script.Visit> planned = script.inspections().stream().filter(visit -> !visit.unannounced()).toList();

    private static Script script() {
        try (InputStream json = new ClassPathResource("demo/year.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(json, Script.class);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Working days of years of which few or no holidays are declared. */
    private record Calendar(Set<LocalDate> off) implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
        }

        @Override
        public LocalDate plus(LocalDate day, int workingDays) {
            LocalDate reached = day;
            for (int left = Math.abs(workingDays); left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
                reached = reached.plusDays(Integer.signum(workingDays));
            }
            return reached;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void onEachDayEachPlannedVisitLiesInItsWaveOnAWorkingDayAndNoTeamIsInTwoPlaces() {
        for (LocalDate today = LocalDate.of(2026, 7, 1); today.isBefore(LocalDate.of(2029, 3, 1)); today = today.plusDays(1)) {
            assertPossible(today, new VisitDays(script, today, CALENDAR));
        }
    }

    private void assertPossible(LocalDate today, VisitDays days) {
        assertThat(List.of(days.firstWave().getYear(), days.lastDay().getYear())).as("%s", today).containsOnly(days.year());
        assertThat(days.secondWave()).as("%s", today).isAfter(days.firstWave()).isBefore(days.lastDay());
        assertThat(planned.stream().map(days::of).filter(day -> day.isBefore(days.secondWave()))).as("first wave of %s", today).hasSizeBetween(5, 23);
        Map<String, Integer> halves = new HashMap<>();
        for (Script.Visit visit : planned) {
            LocalDate day = days.of(visit);
            assertThat(day).as("%s on %s", visit.unit(), today).isBetween(days.firstWave(), days.lastDay()).matches(CALENDAR::isWorkingDay);
            LocalDate scheduled = days.preparation().plusDays(script.founding().get(script.founding().size() - 1).day());
            assertThat(day.plusDays(script.planned().get(0).day())).as("%s prepared on %s", visit.unit(), today).isAfter(scheduled);
            assertThat(halves.merge(visit.team() + day + "MORNING", days.session(visit) == VisitSession.AFTERNOON ? 0 : 1, Integer::sum)).isLessThan(2);
            assertThat(halves.merge(visit.team() + day + "AFTERNOON", days.session(visit) == VisitSession.MORNING ? 0 : 1, Integer::sum)).isLessThan(2);
        }
    }

    @Test
    void beforeTheYearEndsItsVisitsKeepTheirDistanceFromToday() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        VisitDays days = new VisitDays(script, today, CALENDAR);
        assertThat(planned).allSatisfy(visit -> {
            assertThat(days.of(visit)).isBetween(today.plusDays(visit.visit() - 3L), today.plusDays(visit.visit() + 3L));
            assertThat(days.told(visit)).isEqualTo(visit);
        });
        assertThat(days.preparation()).isEqualTo(today);
    }

    @Test
    void visitsBeyondTheYearOfThePlanAreHeldBeforeItEnds() {
        VisitDays days = new VisitDays(script, LocalDate.of(2027, 1, 20), CALENDAR);
        assertThat(days.year()).isEqualTo(2026);
        Script.Visit ahead = planned.stream().filter(visit -> visit.visit() > 0).findFirst().orElseThrow();
        assertThat(days.of(ahead)).isBetween(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31));
        assertThat(days.told(ahead).until()).isNull();
    }
}
