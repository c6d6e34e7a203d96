package vn.paraudit.worklist;

import java.time.Instant;
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
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;

/** The acts of a case, in their order: what each person wrote or decided. Every module keeps the history of its own cases here. */
@Repository
public class CaseActs {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final TimeSource time;

    CaseActs(JdbcClient jdbc, JsonMapper json, AuditTrail trail, CurrentUser currentUser, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** One act; its name is the key {@code act.<act>}. */
    public record Act(long sequence, String act, Map<String, Object> facts, UUID by, Instant at) {
    }

    /** Notes an act of the current user that no task of the worklist records: in the case's own history and in the audit trail. */
    public void record(AuditTrail.Subject subject, UUID caseId, String act, Map<String, Object> facts) {
        record(subject, caseId, act, Map.of(), facts);
    }

    /** The same for an act that changes what was known: the facts as they were and as they are now. */
    public void record(AuditTrail.Subject subject, UUID caseId, String act, Map<String, Object> before, Map<String, Object> after) {
        add(caseId, act, after, currentUser.get());
        trail.record(subject, caseId, act, before, after);
    }

    public void add(UUID caseId, String act, Map<String, Object> facts, Actor by) {
        jdbc.sql("insert into case_act (case_id, act, facts, by_person, at) values (:id, :act, :facts::jsonb, :by, :at)").param("id", caseId)
            .param("act", act).param("facts", json.writeValueAsString(facts)).param("by", by.personId())
            .param("at", time.now().atOffset(ZoneOffset.UTC)).update();
    }

    public List<Act> of(UUID caseId) {
        return jdbc.sql("select sequence, act, facts, by_person, at from case_act where case_id = :id order by sequence")
            .param("id", caseId).query((row, index) -> new Act(row.getLong("sequence"), row.getString("act"),
                json.readValue(row.getString("facts"), FACTS), row.getObject("by_person", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant())).list();
    }

    /** The facts of the last act of a name; empty when there was none. */
    public Map<String, Object> last(UUID caseId, String act) {
        Optional<String> facts = jdbc.sql("""
            select facts from case_act where case_id = :id and act = :act order by sequence desc limit 1
            """).param("id", caseId).param("act", act).query(String.class).optional();
        return facts.map(text -> json.readValue(text, FACTS)).orElse(Map.of());
    }
}
