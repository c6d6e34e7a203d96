package vn.paraudit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SourceMarks;
import vn.paraudit.testing.TestClient;

/** When work is due, and why: rows of the deadline table over the calendar. */
@ParAuditTest
@RecordApplicationEvents
class DeadlinesTests {

    private static final LocalDate CREATED = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DaysOff daysOff;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEvents events;

    private final UUID caseId = Ids.next();

    private DueDate due(String key, LocalDate createdOn) {
        return deadlines.due(key, List.of(caseId), createdOn).orElseThrow();
    }

    private long moved(UUID which) {
        return events.stream(DeadlineMoved.class).filter(moved -> which == null ? moved.caseId() == null : which.equals(moved.caseId())).count();
    }

    private static List<LocalDate> days(String list) {
        return list == null ? List.of() : Arrays.stream(list.split(" ")).map(LocalDate::parse).toList();
    }

    @ParameterizedTest(name = "{0} from {2}")
    @CsvSource({"plan.opinion,,2026-03-02,2026-03-09,", "plan.opinion,,2026-02-12,2026-02-26,2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20",
        "plan.opinion,,2026-01-01,2026-01-09,2026-01-02", "plan.opinion,,2026-01-05,2026-01-10,",
        "plan.opinion,,2026-08-28,2026-09-09,2026-08-31 2026-09-01 2026-09-02",
        "inspection.notice,visit date,2026-05-04,2026-04-15,2026-04-27 2026-04-30 2026-05-01",
        "inspection.notice,visit date,2026-01-15,2025-12-31,2026-01-01 2026-01-02", "inspection.open,visit date,2026-05-04,2026-05-04,",
        "inspection.open,visit date,2026-04-30,2026-05-04,2026-04-30 2026-05-01",
        "finding.remedy,conclusion issued,2026-03-02,2026-04-01,", "finding.remedy,conclusion issued,2026-03-28,2026-04-28,2026-04-27",
        "finding.remedy,conclusion issued,2026-03-05,2026-04-06,",
        "discipline.complaint-first,decision received,2026-04-15,2026-04-30,", "discipline.handling,violation detected,2026-03-02,2026-05-31,"})
    void aDeadlineComesOutWithTheDaysThatMovedIt(String key, String event, LocalDate from, LocalDate dueOn, String skipped) {
        if (event != null) {
            deadlines.recordEvent(caseId, event, from);
        }
        DueDate due = due(key, event == null ? from : CREATED);
        assertThat(due.dueOn()).isEqualTo(dueOn);
        assertThat(due.skipped()).isEqualTo(days(skipped));
        assertThat(due.from()).isEqualTo(from);
    }

    private void declare(LocalDate day, DayKind kind, String name, String reason) {
        currentUser.as(new Actor(Ids.next(), "Lò Thị Hạnh", Set.of(Roles.PLAN_OFFICER)), () -> {
            daysOff.declare(day, kind, name, reason);
            return null;
        });
    }

    @Test
    void aDeadlineSaysHowItCameOut() {
        deadlines.recordEvent(caseId, "decision received", LocalDate.of(2026, 4, 15));
        DueDate legal = due("discipline.complaint-first", CREATED);
        assertThat(legal.key()).isEqualTo("discipline.complaint-first");
        assertThat(legal.fromEvent()).isEqualTo("decision received");
        assertThat(legal.amount()).isEqualTo(15);
        assertThat(legal.unit()).isEqualTo("CALENDAR_DAYS");
        assertThat(legal.legal()).isTrue();
        assertThat(legal.confirmed()).as("read as it was before its amendment").isFalse();
        assertThat(legal.provisional()).isFalse();
        assertThat(due("discipline.lawsuit-dismissal", CREATED).confirmed()).as("read as it stands").isTrue();

        DueDate drafted = due("plan.opinion", CREATED);
        assertThat(drafted.legal()).isFalse();
        assertThat(drafted.confirmed()).isFalse();
        assertThat(drafted.unit()).isEqualTo("WORKING_DAYS");
    }

    @Test
    void everyDeadlineSaysInWordsWhereItComesFrom() {
        for (Locale language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            assertThat(deadlines.keys()).isNotEmpty().allSatisfy(key -> assertThat(deadlines.basisOf(key, CREATED, language).orElseThrow()).isNotBlank()
                .satisfies(basis -> assertThat(SourceMarks.in(basis)).as(basis).isFalse()));
        }
        assertThat(deadlines.basisOf("discipline.complaint-first", CREATED, Texts.VIETNAMESE).orElseThrow()).contains("Điều 48");
        assertThat(deadlines.basisOf("discipline.complaint-first", CREATED, Texts.ENGLISH).orElseThrow()).contains("article 48");
        assertThat(deadlines.basisOf("no.such", CREATED, Texts.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"plan.opinion,2026-12-25,true", "plan.opinion,2026-12-24,false", "plan.opinion,2027-03-01,true", "plan.opinion,2024-12-30,true"})
    void aDeadlineThroughAYearWithoutDeclaredDaysIsProvisional(String key, LocalDate from, boolean provisional) {
        assertThat(due(key, from).provisional()).isEqualTo(provisional);
    }

    @Test
    void aDeadlineCountedBackIntoADeclaredYearIsProvisionalToo() {
        deadlines.recordEvent(caseId, "visit date", LocalDate.of(2027, 1, 4));
        DueDate notice = due("inspection.notice", CREATED);
        assertThat(notice.dueOn().getYear()).isEqualTo(2026);
        assertThat(notice.provisional()).isTrue();
    }

    @Test
    void untilItsEventHappensADeadlineCountsFromTheTask() {
        assertThat(due("inspection.report", CREATED).from()).isEqualTo(CREATED);
        deadlines.recordEvent(caseId, "visit closed", LocalDate.of(2026, 5, 8));
        assertThat(due("inspection.report", CREATED).dueOn()).isEqualTo("2026-05-22");
    }

    @Test
    void theNearestCaseOnWhichTheEventHappenedCounts() {
        UUID parent = Ids.next();
        deadlines.recordEvent(parent, "visit closed", LocalDate.of(2026, 5, 4));
        assertThat(deadlines.due("inspection.report", List.of(caseId, parent), CREATED).orElseThrow().from()).isEqualTo("2026-05-04");
        deadlines.recordEvent(caseId, "visit closed", LocalDate.of(2026, 6, 1));
        assertThat(deadlines.due("inspection.report", List.of(caseId, parent), CREATED).orElseThrow().from()).isEqualTo("2026-06-01");
        assertThat(deadlines.due("inspection.report", List.of(parent, caseId), CREATED).orElseThrow().from()).isEqualTo("2026-05-04");
    }

    @Test
    void anEventRecordedAnewMovesTheDeadlineAndSaysSoOnce() {
        deadlines.recordEvent(caseId, "visit closed", LocalDate.of(2026, 5, 4));
        deadlines.recordEvent(caseId, "visit closed", LocalDate.of(2026, 5, 4));
        assertThat(moved(caseId)).isEqualTo(1);
        deadlines.recordEvent(caseId, "visit closed", LocalDate.of(2026, 5, 5));
        assertThat(moved(caseId)).isEqualTo(2);
        assertThat(due("inspection.report", CREATED).from()).isEqualTo("2026-05-05");
    }

    @Test
    void aRowThatIsNotInTheTableHasNoDeadline() {
        assertThat(deadlines.due("never", List.of(caseId), CREATED)).isEmpty();
        assertThat(deadlines.keys()).contains("plan.opinion").doesNotContain("never").hasSizeGreaterThan(30);
    }

    @Test
    void aDayOffThatIsDeclaredLateMovesWhatRunsAndExplainsIt() {
        LocalDate cultureDay = LocalDate.of(2026, 11, 24);
        assertThat(due("plan.opinion", LocalDate.of(2026, 11, 23)).dueOn()).isEqualTo("2026-11-30");

        declare(cultureDay, DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Công văn 1");
        DueDate later = due("plan.opinion", LocalDate.of(2026, 11, 23));
        assertThat(later.dueOn()).isEqualTo("2026-12-01");
        assertThat(later.skipped()).containsExactly(cultureDay);
        assertThat(workingDays.isWorkingDay(cultureDay)).isFalse();
        assertThat(moved(null)).isEqualTo(1);

        declare(cultureDay, DayKind.SWAPPED_WORKING_DAY, "Đi làm bình thường", "Công văn 2");
        assertThat(due("plan.opinion", LocalDate.of(2026, 11, 23)).dueOn()).isEqualTo("2026-11-30");
        assertThat(workingDays.isWorkingDay(cultureDay)).isTrue();
    }

    @Test
    void aDeclarationThatIsUndoneChangesNothing() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            declare(day, DayKind.HOLIDAY, "Nhầm", "Công văn 3");
            assertThat(workingDays.isWorkingDay(day)).isFalse();
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        assertThat(due("plan.opinion", LocalDate.of(2026, 6, 29)).dueOn()).isEqualTo("2026-07-06");
    }

    @Test
    void onlyWhoAnswersForTheCalendarDeclaresADayAndSaysWhy() {
        Map<String, Object> day = Map.of("day", "2026-10-10", "kind", "SWAPPED_WORKING_DAY", "name", "Làm bù", "reason", "Công văn 4");
        assertThat(TestClient.of(port, "nam").post("/api/calendar/days", day).status()).isEqualTo(403);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();

        TestClient hanh = TestClient.of(port, "hanh");
        assertThat(hanh.post("/api/calendar/days", Map.of("day", "2026-10-10", "kind", "HOLIDAY", "name", "Nghỉ")).code())
            .isEqualTo("calendar-day-incomplete");
        assertThat(hanh.post("/api/calendar/days", day).status()).isEqualTo(200);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(hanh.get("/api/calendar/days?year=2026").body().path("items").findValuesAsString("reason")).contains("Công văn 4");
    }
}
