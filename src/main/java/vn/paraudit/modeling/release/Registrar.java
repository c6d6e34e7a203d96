package vn.paraudit.modeling.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.Saves;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.Roles;
import vn.paraudit.security.SecondPersonAnswered;
import vn.paraudit.security.SecondPersonAsked;
import vn.paraudit.security.TwoPersons;

/** The register of what came into force: by whom, why, on which legal basis, and the hash of its bytes. */
@Repository
public class Registrar {

    private final JdbcClient jdbc;
    private final ModelSets sets;
    private final AuditTrail trail;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    Registrar(JdbcClient jdbc, ModelSets sets, AuditTrail trail, TimeSource time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** Asks the other managers to release a draft or to give it back. */
    void ask(Draft draft, List<TwoPersons.Done> authors) {
        events.publishEvent(new SecondPersonAsked(draft.id(), Roles.PROCESS_MANAGER, "model-release", draft.name(), "/models/drafts/" + draft.id(),
            authors));
    }

    /** The draft waits for nobody any more. */
    void answered(Draft draft) {
        events.publishEvent(new SecondPersonAnswered(draft.id()));
    }

    /**
     * One release.
     *
     * @param hash  SHA-256 over the files
     */
    public record Entry(UUID id, UUID draftId, Kind kind, String key, String name, int version, String definitionId, Instant releasedAt,
        UUID releasedBy, UUID submittedBy, String reason, String legalBasis, LocalDate inForceOn, String hash) {
    }

    Entry enact(Draft draft, Map<String, byte[]> files, UUID releasedBy) {
        ModelSets.Released released = sets.release(draft.kind(), draft.key(), draft.name(), draft.base(), files);
        UUID id = Ids.next();
        jdbc.sql("""
            insert into model_release (id, draft_id, kind, key, name, version, definition_id, released_at, released_by, submitted_by, reason,
                                       legal_basis, in_force_on, hash)
            values (:id, :draftId, :kind, :key, :name, :version, :definitionId, :at, :releasedBy, :submittedBy, :reason, :legalBasis,
                    :inForceOn, :hash)
            """).param("id", id).param("draftId", draft.id()).param("kind", draft.kind().name()).param("key", draft.key())
            .param("name", draft.name()).param("version", released.version()).param("definitionId", released.definitionId())
            .param("at", time.now().atOffset(ZoneOffset.UTC)).param("releasedBy", releasedBy).param("submittedBy", draft.submittedBy())
            .param("reason", draft.reason()).param("legalBasis", draft.legalBasis()).param("inForceOn", time.today())
            .param("hash", Saves.hash(files)).update();
        return find(id);
    }

    private Entry find(UUID id) {
        return jdbc.sql("select * from model_release where id = :id").param("id", id).query(Entry.class).single();
    }

    /** Releases, newest first, one row more than the page. */
    public List<Entry> list(Instant beforeTime, UUID beforeId, int size) {
        return jdbc.sql("""
            select * from model_release where :beforeTime::timestamptz is null or (released_at, id) < (:beforeTime, :beforeId)
             order by released_at desc, id desc limit :size
            """).param("beforeTime", beforeTime == null ? null : beforeTime.atOffset(ZoneOffset.UTC)).param("beforeId", beforeId)
            .param("size", size + 1).query(Entry.class).list();
    }

    void record(Draft draft, String act, Map<String, Object> facts) {
        trail.record(AuditTrail.Subject.MODEL, subjectOf(draft.kind(), draft.key()), act, Map.of(), facts);
    }

    /** A set has one chain of acts, whatever drafts there were. */
    static UUID subjectOf(Kind kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
