package vn.paraudit.notification.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SecondPersonAsked;

/** What waits until a second person decides it, and who was told of it. */
@Repository
public class DecisionRequests {

    private final JdbcClient jdbc;

    DecisionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that waits, or waited.
     *
     * @param act      key of its sentence {@code request.<act>}
     * @param endedAt  {@code null} while it waits
     * @param told     whether it was done already when people were told, so that nobody decides it
     */
    public record Request(UUID id, String role, String act, String name, String path, String askedByName, OffsetDateTime askedAt,
        @Nullable OffsetDateTime endedAt, boolean told) {
    }

    /** @param excluded  people who may not decide */
    public UUID open(SecondPersonAsked asked, Set<UUID> excluded, Actor by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into decision_request (id, subject, role, excluded, act, name, path, asked_by, asked_by_name, asked_at)
            values (:id, :subject, :role, :excluded::uuid[], :act, :name, :path, :by, :byName, :at)
            """).param("id", id).param("subject", asked.subject()).param("role", asked.role()).param("excluded", excluded.toArray(UUID[]::new))
            .param("act", asked.act()).param("name", asked.name()).param("path", asked.path()).param("by", by.personId())
            .param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /** Notes what is done already and only told, so that it never waits. */
    public UUID done(UUID subject, String role, String act, String name, String path, Actor by, Instant at) {
        UUID id = open(new SecondPersonAsked(subject, role, act, name, path, List.of()), Set.of(), by, at);
        jdbc.sql("update decision_request set told = true, ended_at = :at where id = :id").param("at", at.atOffset(ZoneOffset.UTC)).param("id", id)
            .update();
        return id;
    }

    public void tell(UUID request, String role, String seatKey, Collection<UUID> people, Instant at) {
        jdbc.sql("""
            insert into notice (id, request_id, person_id, seat, seat_key, confidential, sent_at)
            select gen_random_uuid(), :request, person, :seat, :seatKey, false, :at::timestamptz from unnest(:people::uuid[]) person
            """).param("request", request).param("seat", role).param("seatKey", seatKey).param("people", people.toArray(UUID[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Ends what waits for a subject, if anything does, and takes back what nobody has read of it yet. */
    public void end(UUID subject, Instant at) {
        jdbc.sql("""
            with ended as (update decision_request set ended_at = :at where subject = :subject and ended_at is null returning id)
            update notice set withdrawn_at = :at from ended
             where notice.request_id = ended.id and notice.read_at is null and notice.withdrawn_at is null
            """).param("at", at.atOffset(ZoneOffset.UTC)).param("subject", subject).update();
    }

    /** What waits for somebody who holds these roles, the newest first. */
    public List<Request> waiting(Actor actor, int most) {
        return jdbc.sql("""
            select id, role, act, name, path, asked_by_name, asked_at, ended_at, told from decision_request
             where ended_at is null and role = any(:roles::text[]) and not excluded && :people::uuid[]
             order by asked_at desc, id desc limit :most
            """).param("roles", actor.roles().toArray(String[]::new)).param("people", actor.people().toArray(UUID[]::new)).param("most", most)
            .query(Request.class).list();
    }

    public Map<UUID, Request> find(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("""
            select id, role, act, name, path, asked_by_name, asked_at, ended_at, told from decision_request where id = any(:ids::uuid[])
            """).param("ids", ids.toArray(UUID[]::new)).query(Request.class).stream().collect(Collectors.toMap(Request::id, Function.identity()));
    }
}
