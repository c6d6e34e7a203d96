package vn.paraudit.team.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which bodies were asked to nominate people, and whom they named. */
@Repository
public class Nominations {

    private final JdbcClient jdbc;

    Nominations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody whom a body named.
     *
     * @param personId  {@code null} for somebody without an account, who then has a name
     */
    public record Nomination(String body, @Nullable UUID personId, @Nullable String name, @Nullable String post, @Nullable String discipline) {
    }

    /** A body that was asked; without an answer while it is silent. */
    public record Request(String body, boolean answered, @Nullable String note) {
    }

    void ask(UUID decisionId, Collection<String> bodies, Instant now) {
        jdbc.sql("""
            insert into team_request (decision_id, body, asked_at) select :id, code, :at from unnest(:bodies::text[]) code on conflict do nothing
            """).param("id", decisionId).param("bodies", bodies.toArray(String[]::new)).param("at", now.atOffset(ZoneOffset.UTC)).update();
    }

    void answer(UUID decisionId, String body, List<Nomination> people, @Nullable String note, UUID by, Instant now) {
        jdbc.sql("update team_request set answered_at = :at, answered_by = :by, note = :note where decision_id = :id and body = :body")
            .param("at", now.atOffset(ZoneOffset.UTC)).param("by", by).param("note", note).param("id", decisionId).param("body", body).update();
        jdbc.sql("delete from team_nomination where decision_id = :id and body = :body").param("id", decisionId).param("body", body).update();
        int place = 0;
        for (Nomination person : people) {
            jdbc.sql("""
                insert into team_nomination (decision_id, body, place, person_id, name, post, discipline)
                values (:id, :body, :place, :person, :name, :post, :discipline)
                """).param("id", decisionId).param("body", body).param("place", place++).param("person", person.personId())
                .param("name", person.name()).param("post", person.post()).param("discipline", person.discipline()).update();
        }
    }

    public List<Nomination> of(UUID decisionId) {
        return jdbc.sql("select body, person_id, name, post, discipline from team_nomination where decision_id = :id order by body, place")
            .param("id", decisionId).query(Nomination.class).list();
    }

    public List<Request> requests(UUID decisionId) {
        return jdbc.sql("select body, answered_at is not null as answered, note from team_request where decision_id = :id order by body")
            .param("id", decisionId).query(Request.class).list();
    }
}
