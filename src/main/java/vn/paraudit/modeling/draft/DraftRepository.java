package vn.paraudit.modeling.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.platform.NotFound;

/** The working copies themselves; what they consist of is in {@link Saves}. */
@Repository
public class DraftRepository {

    private static final TypeReference<Map<String, Integer>> VERSIONS = new TypeReference<>() {
    };
    private static final String DRAFTS = """
        select draft.*, save.saved_by, save.saved_at
          from model_draft draft join model_save save on save.draft_id = draft.id and save.number = draft.version
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, Kind kind, String key, String name, Map<String, Integer> base, UUID by, Instant at) {
        jdbc.sql("""
            insert into model_draft (id, kind, key, name, state, base, version, opened_by, opened_at)
            values (:id, :kind, :key, :name, 'OPEN', :base::jsonb, 1, :by, :at)
            """).param("id", id).param("kind", kind.name()).param("key", key).param("name", name)
            .param("base", json.writeValueAsString(base)).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Draft> find(UUID id) {
        return jdbc.sql(DRAFTS + "where draft.id = :id").param("id", id).query((row, index) -> draft(row)).optional();
    }

    public Draft get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("draft"));
    }

    /** Holds the draft until the transaction ends, so that two who act on it at once act one after the other. */
    public Draft hold(UUID id) {
        jdbc.sql("select id from model_draft where id = :id for update").param("id", id).query(UUID.class).optional()
            .orElseThrow(() -> new NotFound("draft"));
        return get(id);
    }

    /** Drafts, newest first, one row more than the page; the given-up ones only when asked for. */
    public List<Draft> list(Draft.State state, Instant beforeTime, UUID beforeId, int size) {
        return jdbc.sql(DRAFTS + """
             where (:state::text is null and draft.state <> 'DISCARDED' or draft.state = :state)
               and (:beforeTime::timestamptz is null or (draft.opened_at, draft.id) < (:beforeTime, :beforeId))
             order by draft.opened_at desc, draft.id desc limit :size
            """).param("state", state == null ? null : state.name())
            .param("beforeTime", beforeTime == null ? null : beforeTime.atOffset(ZoneOffset.UTC)).param("beforeId", beforeId)
            .param("size", size + 1).query((row, index) -> draft(row)).list();
    }

    /** The newest draft of a set that somebody opened, that is still before its release, and that holds exactly this content. */
    public Optional<Draft> same(Kind kind, String key, UUID by, String hash) {
        return jdbc.sql(DRAFTS + """
             where draft.kind = :kind and draft.key = :key and draft.state in ('OPEN', 'SUBMITTED') and draft.opened_by = :by and save.hash = :hash
             order by draft.opened_at desc limit 1
            """).param("kind", kind.name()).param("key", key).param("by", by).param("hash", hash).query((row, index) -> draft(row)).optional();
    }

    /** Drafts whose day has come. */
    public List<UUID> due(LocalDate today) {
        return jdbc.sql("select id from model_draft where state = 'SCHEDULED' and in_force_on <= :today order by in_force_on, id")
            .param("today", today).query(UUID.class).list();
    }

    void version(UUID id, int version) {
        jdbc.sql("update model_draft set version = :version where id = :id").param("version", version).param("id", id).update();
    }

    public void state(UUID id, Draft.State state, String remark) {
        jdbc.sql("update model_draft set state = :state, remark = :remark where id = :id").param("state", state.name())
            .param("remark", remark).param("id", id).update();
    }

    public void base(UUID id, Map<String, Integer> base) {
        jdbc.sql("update model_draft set base = :base::jsonb where id = :id").param("base", json.writeValueAsString(base)).param("id", id).update();
    }

    /** What is said when a draft is handed in. */
    public record Submission(String reason, String legalBasis, LocalDate inForceOn, UUID by, Instant at) {
    }

    public void submit(UUID id, Submission submission) {
        jdbc.sql("""
            update model_draft set state = 'SUBMITTED', remark = '', reason = :reason, legal_basis = :legalBasis, in_force_on = :inForceOn,
                   submitted_by = :by, submitted_at = :at
             where id = :id
            """).param("reason", submission.reason()).param("legalBasis", submission.legalBasis()).param("inForceOn", submission.inForceOn())
            .param("by", submission.by()).param("at", submission.at().atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    public void released(UUID id, Draft.State state, UUID by) {
        jdbc.sql("update model_draft set state = :state, released_by = :by where id = :id").param("state", state.name()).param("by", by)
            .param("id", id).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new Draft(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")), row.getString("key"), row.getString("name"),
            Draft.State.valueOf(row.getString("state")), json.readValue(row.getString("base"), VERSIONS), row.getInt("version"),
            row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getObject("saved_by", UUID.class),
            row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("reason"), row.getString("legal_basis"),
            row.getObject("in_force_on", LocalDate.class), row.getObject("submitted_by", UUID.class),
            submittedAt == null ? null : submittedAt.toInstant(), row.getObject("released_by", UUID.class), row.getString("remark"));
    }
}
