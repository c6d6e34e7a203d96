package vn.paraudit.notification.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.LastWrites;

/** What people have been told. Every method is one statement over an index of one person. */
@Repository
public class Notices {

    private static final String SHOWN = "person_id = :person and withdrawn_at is null and (not confidential or seat_key = any(:held::text[]))";

    private final JdbcClient jdbc;
    private final LastWrites writes;

    Notices(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * A notice of a task, or of something that waits for a decision.
     *
     * @param taskId   {@code null} where {@code requestId} is not
     * @param seat    seat as whose holder the person was told
     * @param dueOn   last day of the task as it was then, {@code null} where there is no task
     * @param readAt  {@code null} while unread
     */
    public record Notice(UUID id, @Nullable String taskId, @Nullable UUID requestId, int rung, String seat, @Nullable LocalDate dueOn, OffsetDateTime sentAt,
        OffsetDateTime readAt) {
    }

    /**
     * Notices of a person, newest first; one row more than the page when there is a next one.
     *
     * @param held    seats that the person holds now: what is confidential is shown to them only
     * @param before  place where the page starts, or {@code null}
     */
    public List<Notice> list(UUID person, Set<String> held, boolean unreadOnly, Instant before, UUID beforeId, int size) {
        return jdbc.sql("select id, task_id, request_id, coalesce(rung, 0) as rung, seat, due_on, sent_at, read_at from notice where " + SHOWN
            + (unreadOnly ? " and read_at is null" : "") + """
             and (:before::timestamptz is null or (sent_at, id) < (:before, :beforeId))
             order by sent_at desc, id desc limit :size
            """).param("person", person).param("held", held.toArray(String[]::new))
            .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC)).param("beforeId", beforeId).param("size", size + 1)
            .query(Notice.class).list();
    }

    /** How many are unread, and whether confidential ones are among them, which only a look at the person's seats can settle. */
    public record Unread(int count, boolean confidential) {
    }

    public Unread unread(UUID person) {
        return jdbc.sql("""
            select count(*) as count, coalesce(bool_or(confidential), false) as confidential
              from notice where person_id = :person and read_at is null and withdrawn_at is null
            """).param("person", person).query(Unread.class).single();
    }

    public int unread(UUID person, Set<String> held) {
        return jdbc.sql("select count(*) from notice where read_at is null and " + SHOWN).param("person", person)
            .param("held", held.toArray(String[]::new)).query(Integer.class).single();
    }

    /** Marks a notice of a person as read; whether there is such a notice. */
    public boolean read(UUID id, UUID person, Instant at) {
        return jdbc.sql("""
            update notice set read_at = case when withdrawn_at is null then coalesce(read_at, :at) end where id = :id and person_id = :person
            """).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).param("person", person).update() == 1;
    }

    /** What a notice was about, where that was no task, and as the holder of which seat the person was told. */
    public record Subject(UUID subject, String seatKey) {
    }

    public Optional<Subject> subjectOf(UUID id) {
        return jdbc.sql("""
            select decision_request.subject, notice.seat_key from notice join decision_request on decision_request.id = notice.request_id
             where notice.id = :id
            """).param("id", id).query(Subject.class).optional();
    }

    /** Marks all notices of a person as read; what those of no task were about. */
    public List<Subject> readAll(UUID person, Instant at) {
        return jdbc.sql("""
            with told as (update notice set read_at = :at where person_id = :person and read_at is null and withdrawn_at is null
                          returning request_id, seat_key)
            select decision_request.subject, told.seat_key from told join decision_request on decision_request.id = told.request_id
            """).param("at", at.atOffset(ZoneOffset.UTC)).param("person", person).query(Subject.class).list();
    }

    /** Takes back what nobody has read yet about a task. */
    public void withdraw(String taskId, Instant at) {
        writes.add("update notice set withdrawn_at = :at where task_id = :task and read_at is null and withdrawn_at is null",
            Map.of("at", at.atOffset(ZoneOffset.UTC), "task", taskId));
    }
}
