package vn.paraudit.notification.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Ids;
import vn.paraudit.worklist.WorkRegister;

/** The rounds as rows: one a day, with the place that it has reached. */
@Repository
public class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A round that is not finished. */
    public record Round(UUID id, LocalDate afterDue, String afterId) {

        /** Where it goes on; {@code null} at the beginning. */
        public WorkRegister.Place place() {
            return afterDue == null ? null : new WorkRegister.Place(afterDue, afterId);
        }
    }

    /** Opens the round of a day; empty when any node has opened it before. */
    public Optional<UUID> open(LocalDate day, Instant at) {
        return jdbc.sql("""
            insert into reminder_round (id, day, started_at) values (:id, :day, :at) on conflict (day) do nothing returning id
            """).param("id", Ids.next()).param("day", day).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    /** Reads a round and keeps others from it until the transaction ends; empty when it is finished. */
    public Optional<Round> lock(UUID id) {
        return jdbc.sql("select id, after_due, after_id from reminder_round where id = :id and finished_at is null for update")
            .param("id", id).query(Round.class).optional();
    }

    public void moveTo(UUID id, LocalDate dueOn, String taskId) {
        jdbc.sql("update reminder_round set after_due = :due, after_id = :task where id = :id").param("due", dueOn).param("task", taskId)
            .param("id", id).update();
    }

    public void finish(UUID id, Instant at) {
        jdbc.sql("update reminder_round set finished_at = :at where id = :id").param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }
}
