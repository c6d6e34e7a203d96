package vn.paraudit.notification.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Ids;

/** Which rungs of which tasks have been sent, and to whom. Every method is one statement, however many tasks. */
@Repository
public class Reminders {

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rung of a task that is due on a day. */
    public record Rung(String taskId, int rung, LocalDate dueOn) {
    }

    /** What one person is told about a task, and as the holder of which seat. */
    public record Told(String taskId, int rung, UUID person, String seat, String seatKey, boolean confidential, LocalDate dueOn) {
    }

    /** A rung that was sent, and who was told. */
    public record Sent(int rung, LocalDate sentOn, List<UUID> people) {
    }

    public Map<String, Set<Integer>> sentOf(Collection<String> taskIds) {
        Map<String, Set<Integer>> sent = new HashMap<>();
        jdbc.sql("select task_id, rung from reminder where task_id = any(:ids::text[])").param("ids", taskIds.toArray(String[]::new))
            .query(row -> {
                sent.computeIfAbsent(row.getString("task_id"), id -> new HashSet<>()).add(row.getInt("rung"));
            });
        return sent;
    }

    /** Takes rungs to send them. Of two who want to send the same one, only one gets it back. */
    public List<Rung> take(List<Rung> rungs, LocalDate today) {
        return jdbc.sql("""
            insert into reminder (task_id, rung, due_on, sent_on)
            select task_id, rung, due_on, :today from unnest(:tasks::text[], :rungs::integer[], :days::date[]) wanted(task_id, rung, due_on)
             order by task_id, rung
            on conflict do nothing returning task_id, rung, due_on
            """).param("today", today).param("tasks", texts(rungs, Rung::taskId)).param("rungs", texts(rungs, Rung::rung))
            .param("days", texts(rungs, Rung::dueOn)).query(Rung.class).list();
    }

    /** Takes back what people have not read yet about tasks of which they are told anew. */
    public void supersede(List<Told> notices, Instant at) {
        jdbc.sql("""
            update notice set withdrawn_at = :at from unnest(:tasks::text[], :people::uuid[]) told(task_id, person_id)
             where notice.task_id = told.task_id and notice.person_id = told.person_id and read_at is null and withdrawn_at is null
            """).param("at", at.atOffset(ZoneOffset.UTC)).param("tasks", texts(notices, Told::taskId))
            .param("people", texts(notices, Told::person)).update();
    }

    public void tell(List<Told> notices, Instant at) {
        jdbc.sql("""
            insert into notice (id, task_id, rung, person_id, seat, seat_key, confidential, due_on, sent_at)
            select told.*, :at::timestamptz
              from unnest(:ids::uuid[], :tasks::text[], :rungs::integer[], :people::uuid[], :seats::text[], :keys::text[], :secret::boolean[],
                          :days::date[]) told
            """).param("at", at.atOffset(ZoneOffset.UTC)).param("ids", texts(notices, notice -> Ids.next()))
            .param("tasks", texts(notices, Told::taskId)).param("rungs", texts(notices, Told::rung)).param("people", texts(notices, Told::person))
            .param("seats", texts(notices, Told::seat)).param("keys", texts(notices, Told::seatKey))
            .param("secret", texts(notices, Told::confidential)).param("days", texts(notices, Told::dueOn)).update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }

    /** What was sent about a task, in the order of the ladder. */
    public List<Sent> of(String taskId) {
        return jdbc.sql("""
            select reminder.rung, sent_on, coalesce(array_agg(person_id) filter (where person_id is not null), '{}') as people
              from reminder left join notice using (task_id, rung)
             where task_id = :id group by reminder.rung, sent_on order by reminder.rung
            """).param("id", taskId).query((row, index) -> new Sent(row.getInt("rung"), row.getObject("sent_on", LocalDate.class),
                List.of((UUID[]) row.getArray("people").getArray()))).list();
    }
}
