package vn.paraudit.security.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ModuleTest;

/** Answers to requests are kept as long as somebody may repeat the request, and no longer. */
@ModuleTest
class OldRequestsTests {

    @Autowired
    private OldRequests requests;

    @Autowired
    private ScheduledTaskHolder schedule;

    @Autowired
    private JdbcClient jdbc;

    private void answered(String location, Instant at) {
        jdbc.sql("insert into answered_request (person_id, key_hash, status, location, at) values (:id, '', 201, :location, :at)")
            .param("id", UUID.randomUUID()).param("location", location).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgotten() {
        answered("older", MovableClock.START.minus(Duration.ofDays(30)).minusSeconds(1));
        answered("younger", MovableClock.START.minus(Duration.ofDays(30)).plusSeconds(1));
        requests.forget();
        List<String> kept = jdbc.sql("select location from answered_request").query(String.class).list();
        assertThat(kept).containsExactly("younger");
    }

    @Test
    void thisHappensByItself() {
        assertThat(schedule.getScheduledTasks()).extracting(ScheduledTask::toString).anyMatch(task -> task.contains("OldRequests.forget"));
    }
}
