package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.demo.year.DemoYear;
import vn.paraudit.engine.PastDayReached;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.model.InboxTasks;

/** The invented year on a product that stops while it is played, begun on a day off. */
@ParAuditTest
class DemoYearInterruptedTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @LocalServerPort
    private int port;

    @Autowired
    private DemoYear year;

    @Autowired
    private MovableClock clock;

    @Autowired
    private InboxTasks inbox;

    @Autowired
    private FieldSheets sheets;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private void playUntil(LocalDate day) {
        ApplicationListener<PayloadApplicationEvent<PastDayReached>> end = ApplicationListener.forPayload(reached -> {
            if (!reached.day().isBefore(day)) {
                throw new IllegalStateException("the machine stops");
            }
        });
        context.addApplicationListener(end);
        try {
            assertThatThrownBy(() -> year.play(DemoPeople.IN_OFFICE_SINCE)).hasMessage("the machine stops");
        } finally {
            context.removeApplicationListener(end);
        }
    }

    @Test
    void whatIsPlayedIsSeenAtOnceAndAnInterruptedYearGoesOnAfterItsLastWholeMonth() {
        clock.set(SUNDAY);
        TestClient hanh = TestClient.of(port, "hanh");
        playUntil(LocalDate.of(2026, 6, 10));
        assertThat(count("plan where state = 'ISSUED'")).as("months before are kept").isOne();
        assertThat(hanh.get("/api/inspections").body().path("items")).as("others see what is played").isNotEmpty();
        assertThat(count("audit_entry where at >= timestamptz '2026-06-01 00:00+07' and at < timestamptz '2026-11-01 00:00+07'"))
            .as("nothing is kept of the month in which it stopped").isZero();

        clock.set(SUNDAY.plusDays(1));
        playUntil(LocalDate.of(2026, 9, 10));
        assertThat(count("finding where state = 'CLOSED'")).isPositive();
        assertThat(count("discipline_case")).isPositive();

        year.play(DemoPeople.IN_OFFICE_SINCE);
        // Also another node, which begins now, plays nothing twice.
        year.play(DemoPeople.IN_OFFICE_SINCE);
        new YearFacts(jdbc, sheets, inbox).assertWhole(SUNDAY);
        assertPeopleFindWork(clock);
    }

    private void assertPeopleFindWork(MovableClock now) {
        assertThat(count("inbox_task where element_id = 'UserTask_FillSection' and state = 'OPEN'")).as("sections to be filled").isPositive();
        assertThat(count("inspection where mode = 'THEMATIC'")).isEqualTo(3);
        assertThat(count("inspection where mode = 'UNANNOUNCED' and state <> 'CONCLUDED'")).as("an unannounced visit under way").isPositive();
        assertThat(count("reminder_round where finished_at is null")).isZero();
        assertThat(count("reminder_round where day > date '%s'".formatted(LocalDate.ofInstant(now.instant(), now.getZone())))).isZero();
        for (String person : List.of("hoa", "duy", "thu", "chutich", "daumoi")) {
            assertThat(TestClient.of(port, person).get("/api/notices").body().path("items")).as("notices of %s", person).isNotEmpty();
        }
        assertThat(Stream.of("hoa", "nam", "duy", "mai").filter(person -> TestClient.of(port, person).get("/api/tasks").body().toString()
            .contains("UserTask_FillSection")).toList()).as("members who have a section open").isNotEmpty();
    }
}
