package vn.paraudit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A year is declared at once, and clocks stand still by the days of the papers. */
@ParAuditTest
class DeclaredYearTests {

    private static final int YEAR = 2029;
    private static final String ADMIN = "quantri";
    private static final String HANDLING = "discipline.handling";

    @LocalServerPort
    private int port;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final UUID caseId = Ids.next();

    @AfterEach
    void forget() {
        clock.set(MovableClock.START);
        jdbc.sql("delete from calendar_year where year = :year").param("year", YEAR).update();
        jdbc.sql("delete from calendar_day where extract(year from day) = :year").param("year", YEAR).update();
        jdbc.sql("update calendar_revision set number = number + 1").update();
    }

    private TestClient.Answer declare(String person, Object days, String decision) {
        return TestClient.of(port, person).post("/api/calendar/years/" + YEAR, Map.of("decision", decision, "days", days));
    }

    private static Map<String, String> day(String day, String kind) {
        return Map.of("day", day, "kind", kind, "name", "Ngày nghỉ", "nameEn", "Day off");
    }

    private DueDate due() {
        return deadlines.due("plan.opinion", List.of(caseId), LocalDate.of(YEAR, 1, 8)).orElseThrow();
    }

    @Test
    void aYearThatAnAdministratorDeclaresIsNoLongerProvisional() {
        assertThat(due().provisional()).isTrue();
        JsonNode before = TestClient.of(port, "thu").get("/api/calendar/years/" + YEAR).body();
        assertThat(before.path("declared").asBoolean()).isFalse();
        assertThat(before.path("mayDeclare").asBoolean()).isFalse();

        TestClient.Answer declared = declare(ADMIN, List.of(day("2029-01-09", "HOLIDAY"), day("2029-01-13", "SWAPPED_WORKING_DAY")), "Thông báo 9/TB-BNV");
        assertThat(declared.status()).as("%s", declared.body()).isEqualTo(200);
        assertThat(declared.body().path("declared").asBoolean()).isTrue();
        assertThat(declared.body().path("days").findValuesAsString("reason")).containsOnly("Thông báo 9/TB-BNV");
        assertThat(due().provisional()).isFalse();
        assertThat(due().dueOn()).as("10, 11, 12, the worked Saturday and Monday").isEqualTo("2029-01-15");
        assertThat(workingDays.isWorkingDay(LocalDate.of(YEAR, 1, 13))).isTrue();

        declare("dung", List.of(), "Thông báo 10/TB-BNV");
        assertThat(due().dueOn()).as("what was said before is replaced").isEqualTo("2029-01-15");
        assertThat(workingDays.isWorkingDay(LocalDate.of(YEAR, 1, 13))).isFalse();
    }

    @Test
    void onlyWhoAnswersForTheCalendarDeclaresAYear() {
        assertThat(declare("nam", List.of(), "Thông báo").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"2030-01-01,HOLIDAY,calendar-year-day", "2029-01-09,SWAPPED_WORKING_DAY,calendar-year-day", "2029-01-13,SWAPPED_WORKING_DAY,",
        "2029-01-09,HOLIDAY,"})
    void aDayBelongsToTheYearAndIsNotWorkedAnyway(String day, String kind, String refused) {
        assertThat(declare(ADMIN, List.of(day(day, kind)), "Thông báo").code()).isEqualTo(refused == null ? "" : refused);
    }

    @Test
    void aYearNeedsItsNoticeAndEachDayItsName() {
        assertThat(declare(ADMIN, List.of(), " ").code()).isEqualTo("calendar-year-incomplete");
        assertThat(declare(ADMIN, List.of(Map.of("day", "2029-01-09", "kind", "HOLIDAY")), "Thông báo").code()).isEqualTo("calendar-year-incomplete");
        assertThat(declare(ADMIN, List.of(day("2029-01-09", "HOLIDAY"), day("2029-01-09", "HOLIDAY")), "Thông báo").code()).isEqualTo("calendar-year-day");
        assertThat(TestClient.of(port, ADMIN).get("/api/calendar/years/1").status()).isEqualTo(404);
    }

    @Test
    void aClockStandsStillByTheDaysOfThePapers() {
        deadlines.recordEvent(caseId, "violation detected", LocalDate.of(2026, 7, 1));
        clock.set(LocalDate.of(2026, 8, 20));
        clocks.pause(caseId, HANDLING, LocalDate.of(2026, 7, 11), LocalDate.of(2026, 7, 21), "Tạm hoãn");
        LegalClocks.Clock once = clocks.read(caseId, HANDLING).orElseThrow();
        assertThat(once.day()).isEqualTo(40);
        assertThat(once.pausedDays()).isEqualTo(10);
        assertThat(once.paused()).isFalse();
        assertThat(once.dueOn()).isEqualTo("2026-10-09");

        clocks.pause(caseId, HANDLING, LocalDate.of(2026, 8, 11), null, "Tạm hoãn lần hai");
        assertThat(clocks.read(caseId, HANDLING).orElseThrow().day()).as("ten days of July, and those from 22 July to 11 August").isEqualTo(31);
        clock.set(LocalDate.of(2026, 9, 30));
        LegalClocks.Clock standing = clocks.read(caseId, HANDLING).orElseThrow();
        assertThat(standing.day()).as("it stands").isEqualTo(31);
        assertThat(standing.paused()).isTrue();
        clocks.resume(caseId, HANDLING, LocalDate.of(2026, 8, 16));
        assertThat(clocks.read(caseId, HANDLING).orElseThrow().dueOn()).isEqualTo("2026-10-14");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-15,2026-07-25,clock-pause-overlaps", "2026-08-25,,clock-pause-days", "2026-08-05,2026-08-05,clock-pause-days",
        "2026-08-05,2026-08-01,clock-pause-days"})
    void daysThatCannotBeAreRefused(LocalDate from, LocalDate to, String refused) {
        deadlines.recordEvent(caseId, "violation detected", LocalDate.of(2026, 7, 1));
        clock.set(LocalDate.of(2026, 8, 20));
        clocks.pause(caseId, HANDLING, LocalDate.of(2026, 7, 11), LocalDate.of(2026, 7, 21), "Tạm hoãn");
        assertThat(catchThrowableOfType(RuleViolation.class,
            () -> clocks.pause(caseId, HANDLING, from, to, "Tạm hoãn")).code()).isEqualTo(refused);
    }
}
