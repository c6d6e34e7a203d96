package vn.paraudit.security.model;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.LastWrites;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditEntry;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;

/** Writes the audit trail: the head row of a chain orders those who write to it, each entry seals the one before. */
@Service
class AuditLog implements AuditTrail {

    /** The database seals the entry, because only there is known what it follows until the chain's head is held. */
    private static final String RECORD = """
        with act(said_at, actor_id, actor_name, acting_for, act, before, after) as (
            values (:saidAt::text, :actorId::uuid, :actorName::text, :actingFor::uuid, :act::text, :before::text, :after::text)),
        sealing(content) as (
            select concat_ws(E'\\n', '', said_at, actor_id, actor_name, coalesce(acting_for::text, 'null'), act, before, after) from act),
        head as (
            insert into audit_head (subject, subject_id, sequence, hash)
            select :subject, :subjectId, 1, encode(sha256(convert_to(E'\\n1' || content, 'UTF8')), 'hex') from sealing
            on conflict (subject, subject_id) do update set sequence = audit_head.sequence + 1, hash = encode(sha256(convert_to(
                audit_head.hash || E'\\n' || (audit_head.sequence + 1) || (select content from sealing), 'UTF8')), 'hex')
            returning sequence, hash)
        insert into audit_entry (subject, subject_id, sequence, at, actor_id, actor_name, acting_for, act, before, after, hash)
        select :subject, :subjectId, sequence, said_at::timestamptz, actor_id, actor_name, acting_for, act, before::json, after::json, hash from act, head
        """;

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final JsonMapper json;
    private final CurrentUser currentUser;
    private final TimeSource time;

    AuditLog(JdbcClient jdbc, LastWrites writes, JsonMapper json, CurrentUser currentUser, TimeSource time) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** One statement at the end of the transaction, so that the head of a chain is held no longer than it takes to commit. */
    @Override
    public void record(Subject subject, UUID subjectId, String act, Map<String, Object> before, Map<String, Object> after) {
        Actor actor = currentUser.get();
        Map<String, Object> values = new HashMap<>();
        values.put("subject", subject.name());
        values.put("subjectId", subjectId);
        values.put("saidAt", time.now().truncatedTo(ChronoUnit.MICROS).toString());
        values.put("actorId", actor.personId());
        values.put("actorName", actor.name());
        values.put("actingFor", actor.actingFor());
        values.put("act", act);
        values.put("before", json.writeValueAsString(new TreeMap<>(before)));
        values.put("after", json.writeValueAsString(new TreeMap<>(after)));
        writes.add(RECORD, values);
    }

    private List<SealedEntry> rows(Subject subject, UUID subjectId) {
        writes.sendNow();
        return jdbc.sql("select " + SealedEntry.COLUMNS + " from audit_entry where subject = :subject and subject_id = :subjectId order by sequence")
            .param("subject", subject.name()).param("subjectId", subjectId).query((row, index) -> SealedEntry.of(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> of(Subject subject, UUID subjectId) {
        return rows(subject, subjectId).stream().map(row -> row.entry(json)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> before(Subject subject, UUID subjectId, long sequence, int most) {
        writes.sendNow();
        return jdbc.sql("select " + SealedEntry.COLUMNS + """
             from audit_entry where subject = :subject and subject_id = :subjectId and sequence < :sequence
            order by sequence desc limit :most
            """).param("subject", subject.name()).param("subjectId", subjectId).param("sequence", sequence).param("most", most)
            .query((row, index) -> SealedEntry.of(row).entry(json)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public long firstBrokenEntry(Subject subject, UUID subjectId) {
        String previous = "";
        long expected = 1;
        for (SealedEntry row : rows(subject, subjectId)) {
            if (row.sequence() != expected || !row.sealed(previous).equals(row.hash())) {
                return expected;
            }
            previous = row.hash();
            expected++;
        }
        long length = jdbc.sql("select coalesce(max(sequence), 0) from audit_head where subject = :subject and subject_id = :subjectId")
            .param("subject", subject.name()).param("subjectId", subjectId).query(Long.class).single();
        return length == expected - 1 ? 0 : expected;
    }
}
