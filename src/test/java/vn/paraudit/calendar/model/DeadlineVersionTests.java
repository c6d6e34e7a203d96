package vn.paraudit.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A row of the deadline table changes from a day on; what began before goes on as it was. */
@ParAuditTest
class DeadlineVersionTests {

    private static final LocalDate NEW_FROM = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 5, 31);
    private static final String OPINION = "plan.opinion";
    private static final String HANDLING = "discipline.handling";

    @LocalServerPort
    private int port;

    @Autowired
    private DeadlineRules rules;

    @Autowired
    private DeadlineTable deadlines;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final UUID caseId = Ids.next();

    @BeforeEach
    void issueAVersion() {
        jdbc.sql("""
            insert into deadline_rule (key, valid_from, name, name_en, from_event, amount, unit, end_rule, legal, confirmed, source, details)
            select key, :from, 'Mới', 'New', from_event, amount + 7, unit, end_rule, legal, confirmed, source,
                   details || '{"ladder_working_days": [-3], "extendable_to": 200, "warn_at_percent": [10], "max_extensions": 4}'
              from deadline_rule where key in ('plan.opinion', 'discipline.handling', 'inspection.notice', 'finding.extension')
            """).param("from", NEW_FROM).update();
        rules.load();
    }

    @AfterEach
    void takeItBack() {
        jdbc.sql("delete from deadline_rule where valid_from = :from").param("from", NEW_FROM).update();
        rules.load();
        clock.set(MovableClock.START);
    }

    private DueDate due(String key, LocalDate createdOn) {
        return deadlines.due(key, List.of(caseId), createdOn).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,5", "2026-05-31,5", "2026-06-01,12", "2026-11-02,12", "2025-03-03,5"})
    void workIsDueByTheVersionOfTheDayOnWhichItCame(LocalDate createdOn, int amount) {
        assertThat(due(OPINION, createdOn).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31,2026-07-01,90", "2026-06-01,2026-07-01,97", "2026-07-01,2026-05-31,90"})
    void aPeriodThatAnEventBeganStaysWithTheVersionOfThatDayAndNoneIsInForceBeforeItsDay(LocalDate event, LocalDate createdOn, int amount) {
        deadlines.recordEvent(caseId, "violation detected", event);
        assertThat(due(HANDLING, createdOn).amount()).isEqualTo(amount);
    }

    @Test
    void aVisitPlannedForLaterIsAnnouncedByTheVersionOfToday() {
        deadlines.recordEvent(caseId, "visit date", LocalDate.of(2026, 9, 7));
        assertThat(due("inspection.notice", DAY_BEFORE).amount()).isEqualTo(due("inspection.notice", NEW_FROM).amount() - 7);
    }

    @Test
    void theLadderAndTheFiguresAreThoseOfTheDay() {
        assertThat(deadlines.ladder(OPINION, DAY_BEFORE)).containsExactly(-5, -1, 1, 5);
        assertThat(deadlines.ladder(OPINION, NEW_FROM)).containsExactly(-3);
        assertThat(deadlines.allRungs()).contains(-5, -3);
        assertThat(deadlines.figure("finding.extension", "max_extensions", DAY_BEFORE)).hasValue(1);
        assertThat(deadlines.figure("finding.extension", "max_extensions", NEW_FROM)).hasValue(4);
        assertThat(deadlines.figure("finding.extension", "max_extensions", LocalDate.of(2020, 1, 1))).hasValue(1);
    }

    @Test
    void aClockRunsByTheVersionUnderWhichItBegan() {
        deadlines.recordEvent(caseId, "violation detected", DAY_BEFORE);
        clock.set(NEW_FROM.plusDays(20));
        LegalClocks.Clock running = clocks.read(caseId, HANDLING).orElseThrow();
        assertThat(running.limit()).isEqualTo(90);
        assertThat(running.passed()).as("warned at half of the time, not at a tenth").isZero();
        clocks.extend(caseId, HANDLING, "Vụ việc phức tạp");
        assertThat(clocks.read(caseId, HANDLING).orElseThrow().limit()).isEqualTo(150);

        UUID later = Ids.next();
        deadlines.recordEvent(later, "violation detected", NEW_FROM);
        assertThat(clocks.read(later, HANDLING).orElseThrow().limit()).isEqualTo(97);
        assertThat(clocks.read(later, HANDLING).orElseThrow().passed()).isEqualTo(10);
    }

    @Test
    void theTableThatIsShownIsTheOneInForce() {
        assertThat(shown().path("name").asString()).isNotEqualTo("Mới");
        clock.set(NEW_FROM);
        assertThat(shown().path("name").asString()).isEqualTo("Mới");
    }

    private JsonNode shown() {
        List<JsonNode> rows = TestClient.of(port, "hanh").get("/api/calendar/deadlines").body().path("items").valueStream()
            .filter(row -> OPINION.equals(row.path("key").asString())).toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** As the product was before: the mark of the library stood in the source, and whoever proposed a version took it over. */
    @Test
    void aVersionOfTheOfficeThatTookOverAMarkSaysWhatItStandsFor() {
        jdbc.sql("update deadline_rule set own = true, source = 'DRAFTED' where key = :key and valid_from = :from").param("key", OPINION)
            .param("from", NEW_FROM).update();
        jdbc.sql("delete from loaded_library where name like 'deadlines/%'").update();
        rules.load();
        assertThat(deadlines.basisOf(OPINION, NEW_FROM, Texts.VIETNAMESE)).isEqualTo(deadlines.basisOf(OPINION, DAY_BEFORE, Texts.VIETNAMESE));
        jdbc.sql("update deadline_rule set source = 'Quy chế 05, Điều 7' where key = :key and valid_from = :from").param("key", OPINION)
            .param("from", NEW_FROM).update();
        rules.load();
        assertThat(deadlines.basisOf(OPINION, NEW_FROM, Texts.ENGLISH)).as("what the office wrote stands as it is").contains("Quy chế 05, Điều 7");
    }
}
