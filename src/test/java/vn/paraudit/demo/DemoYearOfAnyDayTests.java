package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.demo.year.DemoYear;
import vn.paraudit.testing.DatabaseSwitched;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.worklist.model.InboxTasks;

/** The invented year on a product that is first started when a calendar year is about to end or has just begun. */
@ParAuditTest
class DemoYearOfAnyDayTests {

    @Autowired
    private DemoYear year;

    @Autowired
    private MovableClock clock;

    @Autowired
    private InboxTasks inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private ApplicationEventPublisher events;

    private static Stream<LocalDate> days() {
        return Nightly.or(Stream.of("2026-12-22"), Stream.of("2026-12-22", "2026-12-31", "2027-01-04", "2027-03-01", "2027-04-30", "2027-06-30",
            "2027-07-20")).map(LocalDate::parse);
    }

    @ParameterizedTest
    @MethodSource("days")
    void theYearIsPlayedToItsEnd(LocalDate today) {
        database.switchToCopy();
        events.publishEvent(new DatabaseSwitched());
        clock.set(today);
        year.play(DemoPeople.IN_OFFICE_SINCE);
        assertThat(count("plan")).isEqualTo(2);
        assertThat(count("inspection where mode <> 'UNANNOUNCED'")).isEqualTo(28);
        assertThat(count("inspection where mode = 'UNANNOUNCED'")).isEqualTo(6);
        assertThat(count("inspection where state = 'CONCLUDED'")).isPositive();
        assertThat(count("inbox_task where element_id = 'UserTask_FillSection' and state = 'OPEN'")).as("sections to be filled").isPositive();
        assertThat(inbox.differenceToEngine()).isZero();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
