package vn.paraudit.security.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.LastWrites;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;

/**
 * The answers to requests that may be repeated. A row is written in the transaction of what the request changes: before it, so that the
 * same request on another connection waits, and completed after it.
 */
@Repository
public class AnsweredRequests {

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final TimeSource time;

    AnsweredRequests(JdbcClient jdbc, LastWrites writes, TimeSource time) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.time = time;
    }

    /**
     * An answer as it was given.
     *
     * @param status    of HTTP, 200 to 299
     * @param location  where that stands which was made
     * @param body      JSON; {@code null} for an empty answer and for a secret
     */
    public record Answer(int status, @Nullable String location, @Nullable String body) {
    }

    /**
     * Takes a key, or finds the answer that it got before. Waits while another connection works on the same request.
     *
     * @throws RuleViolation {@code idempotency-key-reused} when the key belongs to another request
     */
    public Optional<Answer> take(UUID person, RequestKey key) {
        int taken = jdbc.sql("""
            insert into answered_request (person_id, key_hash, digest, at) values (:person, :key, :digest, :at) on conflict do nothing
            """).param("person", person).param("key", key.hash()).param("digest", key.digest()).param("at", time.now().atOffset(ZoneOffset.UTC))
            .update();
        return taken == 1 ? Optional.empty() : Optional.of(answerTo(person, key));
    }

    private Answer answerTo(UUID person, RequestKey key) {
        record Stored(byte[] digest, int status, @Nullable String location, @Nullable String body) {
        }
        Stored stored = jdbc.sql("select digest, status, location, body from answered_request where person_id = :person and key_hash = :key")
            .param("person", person).param("key", key.hash()).query(Stored.class).single();
        // Rows from before requests were compared have no digest.
        if (stored.digest() != null && !Arrays.equals(stored.digest(), key.digest())) {
            throw RuleViolation.of("idempotency-key-reused", Map.of());
        }
        return new Answer(stored.status(), stored.location(), stored.body());
    }

    public void remember(UUID person, RequestKey key, Answer answer) {
        Map<String, Object> values = new HashMap<>();
        values.put("status", answer.status());
        values.put("location", answer.location());
        values.put("body", answer.body());
        values.put("person", person);
        values.put("key", key.hash());
        writes.add("update answered_request set status = :status, location = :location, body = :body where person_id = :person and key_hash = :key", values);
    }

    /** Forgets what is older than a client may still repeat. */
    public int forgetBefore(Instant limit) {
        return jdbc.sql("delete from answered_request where at < :limit").param("limit", limit.atOffset(ZoneOffset.UTC)).update();
    }
}
