package vn.paraudit.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.calendar.DayKind;

/** Counting working days over the calendar that comes with the product. */
class WorkingDaysTests {

    private static DeclaredDays days;

    @BeforeAll
    static void readTheLibrary() throws IOException {
        try (InputStream file = WorkingDaysTests.class.getResourceAsStream("/library/calendar/2026-11.json")) {
            JsonNode library = new JsonMapper().readTree(file);
            Map<LocalDate, DayKind> special = new HashMap<>();
            library.path("days").forEach(day -> special.put(LocalDate.parse(day.path("date").asString()), DayKind.valueOf(day.path("kind").asString())));
            Set<Integer> years = new HashSet<>();
            library.path("declared_years").forEach(year -> years.add(year.asInt()));
            days = new DeclaredDays(special, years);
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({"2026-03-06,true,Friday", "2026-03-07,false,Saturday", "2026-03-08,false,Sunday", "2026-01-01,false,New Year",
        "2026-01-02,false,swapped day off", "2026-01-10,true,Saturday that is worked instead", "2026-01-17,false,the Saturday after it",
        "2026-02-16,false,first day of Tet", "2026-02-20,false,last day of Tet", "2026-02-23,true,Monday after Tet",
        "2026-04-26,false,holiday on a Sunday", "2026-04-27,false,compensatory day", "2026-08-22,true,Saturday that is worked instead",
        "2025-04-26,true,Saturday that is worked instead", "2025-05-02,false,swapped day off"})
    void aDayIsWorkedOrNot(LocalDate day, boolean worked, String why) {
        assertThat(days.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}, {3}")
    @CsvSource({"2026-03-02,1,2026-03-03,the next day", "2026-03-06,1,2026-03-09,over a weekend", "2026-03-07,1,2026-03-09,from a Saturday",
        "2026-02-13,1,2026-02-23,over Tet and both weekends", "2026-02-13,5,2026-02-27,a week after Tet",
        "2025-12-31,1,2026-01-05,over New Year and the swapped day", "2026-01-09,1,2026-01-10,to a worked Saturday",
        "2026-01-09,2,2026-01-12,over a worked Saturday", "2026-04-24,2,2026-04-29,over the compensatory Monday",
        "2026-08-28,1,2026-09-03,over the swapped Monday and National Day", "2026-03-02,0,2026-03-02,nothing", "2026-03-08,0,2026-03-08,nothing on a Sunday",
        "2026-03-09,-1,2026-03-06,back over a weekend", "2026-02-23,-1,2026-02-13,back over Tet", "2026-01-12,-1,2026-01-10,back to a worked Saturday",
        "2026-05-04,-2,2026-04-28,back over two holidays", "2026-05-04,-3,2026-04-24,back over the compensatory Monday too"})
    void workingDaysAreAddedAndTakenAway(LocalDate from, int count, LocalDate to, String what) {
        assertThat(days.plus(from, count)).as(what).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-02,0", "2026-03-02,2026-03-06,4", "2026-03-06,2026-03-09,1", "2026-02-13,2026-02-23,1", "2026-02-14,2026-02-22,0",
        "2026-01-09,2026-01-12,2", "2026-03-09,2026-03-06,-1", "2026-02-23,2026-02-13,-1", "2026-03-06,2026-03-02,-4", "2026-03-08,2026-03-06,0"})
    void daysBetweenAreCountedWithTheLastAndNegativeWhenLate(LocalDate from, LocalDate to, int count) {
        assertThat(days.between(from, to)).isEqualTo(count);
    }

    @Test
    void countingAndAddingAgreeOnEveryDayOfTwoYears() {
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            for (int count = 0; count <= 25; count++) {
                LocalDate end = days.plus(day, count);
                assertThat(days.between(day, end)).as("%s + %d", day, count).isEqualTo(count);
                assertThat(count == 0 || days.isWorkingDay(end)).as("%s + %d ends on a working day", day, count).isTrue();
            }
        }
    }

    @Test
    void twoYearsHaveTheWorkingDaysOfTheirDecisions() {
        assertThat(days.between(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31))).isEqualTo(261 - 12 + 1);
        assertThat(days.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31))).isEqualTo(261 - 13 + 2);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06,2026-03-06", "2026-03-07,2026-03-09", "2026-02-14,2026-02-23", "2026-01-10,2026-01-10", "2026-04-30,2026-05-04"})
    void anEndOnADayOffMovesToTheNextWorkingDay(LocalDate day, LocalDate moved) {
        assertThat(days.onOrAfter(day)).isEqualTo(moved);
    }

    @Test
    void theDaysOffOfAStretchAreTheDeclaredWeekdays() {
        assertThat(days.daysOff(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 5)))
            .containsExactly(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1));
        assertThat(days.daysOff(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 10))).containsExactly(LocalDate.of(2026, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01,2026-12-31,true", "2026-12-31,2027-01-01,false", "2027-01-04,2026-12-20,false", "2024-12-31,2026-01-01,false",
        "2024-12-31,2027-01-01,false"})
    void aStretchIsDeclaredWhenAllItsYearsAre(LocalDate from, LocalDate to, boolean declared) {
        assertThat(days.areDeclared(from, to)).isEqualTo(declared);
    }
}
