package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.demo.year.DemoYear;
import vn.paraudit.demo.year.YearProgress;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.model.InboxTasks;

/** The year that a new user finds. */
@ParAuditTest
class DemoYearTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DemoYear year;

    @Autowired
    private YearProgress progress;

    @Autowired
    private MovableClock clock;

    @Autowired
    private InboxTasks inbox;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whileTheYearIsPlayedPeopleLookAndAreAskedToWaitBeforeTheyChangeAnything() {
        TestClient hanh = TestClient.of(port, "hanh");
        progress.begin();
        try {
            assertThat(TestClient.of(port, "hoa").get("/api/tasks").status()).as("signs in and looks").isEqualTo(200);
            TestClient.Answer refused = hanh.post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch năm sau"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("demo-playing");
            assertThat(refused.body().path("detail").asString()).contains("0 %");
            assertThat(hanh.get("/api/demo").body().path("playing").asBoolean()).isTrue();
        } finally {
            progress.end();
        }
        assertThat(hanh.get("/api/demo").body().path("playing").asBoolean()).isFalse();
        assertThat(count("plan where title = 'Kế hoạch năm sau'")).isZero();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private List<String> states(String table) {
        return jdbc.sql("select distinct state from " + table).query(String.class).list();
    }

    @Test
    void oneYearHasWhatItsScreensShow() {
        clock.set(LocalDate.of(2026, 11, 25));
        year.play(DemoPeople.IN_OFFICE_SINCE);

        assertThat(count("inspection where mode = 'PLANNED'")).isEqualTo(28);
        assertThat(count("inspection where mode = 'UNANNOUNCED'")).isEqualTo(6);
        assertThat(count("inspection where state = 'CONCLUDED'")).isBetween(15L, 22L);
        assertThat(count("inbox_task where state = 'OPEN' and due_on < date '2026-11-25'")).as("overdue").isPositive();
        assertThat(states("finding")).contains("DRAFT", "CONFIRMED", "CONTESTED", "ACCEPTED", "CONCLUDED", "REMEDIATING", "REPORTED", "REJECTED",
            "CLOSED", "TRANSFERRED", "WRITTEN_OFF");
        assertThat(count("discipline_case")).isEqualTo(2);
        assertThat(count("field_sheet")).as("visits with a dossier sample, a roll-call and interviews").isEqualTo(2);
        year.play(DemoPeople.IN_OFFICE_SINCE);
        assertThat(count("inspection")).as("a second node plays nothing").isEqualTo(34);
        assertThat(inbox.differenceToEngine()).isZero();
    }
}
