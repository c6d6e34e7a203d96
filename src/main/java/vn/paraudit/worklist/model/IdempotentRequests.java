package vn.paraudit.worklist.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.VerbAnswer;

/** Remembers the answers to requests, so that one that was sent again has no second effect. */
@Repository
public class IdempotentRequests {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TimeSource time;

    IdempotentRequests(JdbcClient jdbc, JsonMapper json, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /**
     * The answer that this key got before. Ask only while holding the lock of the task's row.
     *
     * @throws RuleViolation {@code idempotency-key-reused} when the key belonged to another task or verb
     */
    public Optional<VerbAnswer> answerTo(UUID person, UUID key, String taskId, String verb) {
        record Stored(String taskId, String verb, String answer) {
        }
        Optional<Stored> stored = jdbc.sql("select task_id, verb, answer from idempotent_request where person_id = :person and key = :key")
            .param("person", person).param("key", key).query(Stored.class).optional();
        if (stored.isPresent() && !(stored.get().taskId().equals(taskId) && stored.get().verb().equals(verb))) {
            throw RuleViolation.conflict("idempotency-key-reused", Map.of());
        }
        return stored.map(request -> json.readValue(request.answer(), VerbAnswer.class));
    }

    public void remember(UUID person, UUID key, String verb, VerbAnswer answer) {
        jdbc.sql("""
            insert into idempotent_request (person_id, key, task_id, verb, answer, at)
            values (:person, :key, :taskId, :verb, :answer::jsonb, :at)
            """).param("person", person).param("key", key).param("taskId", answer.taskId()).param("verb", verb)
            .param("answer", json.writeValueAsString(answer)).param("at", time.now().atOffset(ZoneOffset.UTC)).update();
    }

    /** Forgets what is older than a client may still repeat. */
    public int forgetBefore(Instant limit) {
        return jdbc.sql("delete from idempotent_request where at < :limit").param("limit", limit.atOffset(ZoneOffset.UTC)).update();
    }
}
