package vn.paraudit.evidence.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The records of evidence. */
@Repository
@Transactional
class EvidenceRepository {

    private static final String OF_SUBJECT = "select * from evidence where subject_kind = :kind and subject_id = :subject ";

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off everybody else who keeps or removes the file of a content, until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence/' || :sha256, 0))").param("sha256", sha256)
            .query((row, index) -> sha256).single();
    }

    /** Adds a record; {@code false} when its id or its content is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(Evidence evidence) {
        return jdbc.sql("""
            insert into evidence (id, subject_kind, subject_id, sha256, size, media_type, name, uploaded_by, taken_at, received_at)
            values (:id, :kind, :subject, :sha256, :size, :mediaType, :name, :by, :takenAt, :receivedAt)
            on conflict do nothing
            """).param("id", evidence.id()).param("kind", evidence.subject().kind()).param("subject", evidence.subject().id())
            .param("sha256", evidence.sha256()).param("size", evidence.size()).param("mediaType", evidence.mediaType())
            .param("name", evidence.name()).param("by", evidence.uploadedBy()).param("takenAt", at(evidence.takenAt()))
            .param("receivedAt", at(evidence.receivedAt())).update() == 1;
    }

    /** Takes a record back; {@code false} when that happened before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(UUID id, Evidence.Withdrawal withdrawal) {
        return jdbc.sql("""
            update evidence set withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason where id = :id and withdrawn_at is null
            """).param("id", id).param("by", withdrawal.by()).param("at", at(withdrawal.at())).param("reason", withdrawal.reason())
            .update() == 1;
    }

    @Transactional(readOnly = true)
    Optional<Evidence> find(UUID id) {
        return jdbc.sql("select * from evidence where id = :id").param("id", id).query(EvidenceRepository::map).optional();
    }

    /** What a subject holds of a content and was not taken back. */
    @Transactional(readOnly = true)
    Optional<Evidence> findContent(Evidence.Subject subject, String sha256) {
        return jdbc.sql(OF_SUBJECT + "and sha256 = :sha256 and withdrawn_at is null").param("kind", subject.kind())
            .param("subject", subject.id()).param("sha256", sha256).query(EvidenceRepository::map).optional();
    }

    /** A page of a subject's records in the order of their arrival, one row longer than asked for; a place is that of the last row before. */
    @Transactional(readOnly = true)
    List<Evidence> list(Evidence.Subject subject, Instant afterTime, UUID afterId, int rows) {
        return jdbc.sql(OF_SUBJECT + """
            and (cast(:time as timestamptz) is null or (received_at, id) > (cast(:time as timestamptz), cast(:id as uuid)))
            order by received_at, id limit :limit
            """).param("kind", subject.kind()).param("subject", subject.id()).param("time", at(afterTime)).param("id", afterId)
            .param("limit", rows + 1).query(EvidenceRepository::map).list();
    }

    /** How many files a subject ever got. */
    @Transactional(readOnly = true)
    int count(Evidence.Subject subject) {
        return jdbc.sql("select count(*) from evidence where subject_kind = :kind and subject_id = :subject").param("kind", subject.kind())
            .param("subject", subject.id()).query(Integer.class).single();
    }

    /** Which of some contents have a record, also one that was taken back. */
    @Transactional(readOnly = true)
    Set<String> known(Collection<String> sha256) {
        return new HashSet<>(jdbc.sql("select distinct sha256 from evidence where sha256 = any(:sha256)")
            .param("sha256", sha256.toArray(String[]::new)).query(String.class).list());
    }

    private static Evidence map(ResultSet row, int index) throws SQLException {
        Instant withdrawnAt = instant(row, "withdrawn_at");
        return new Evidence(row.getObject("id", UUID.class), new Evidence.Subject(row.getString("subject_kind"), row.getString("subject_id")),
            row.getString("sha256"), row.getLong("size"), row.getString("media_type"), row.getString("name"),
            row.getObject("uploaded_by", UUID.class), instant(row, "taken_at"), instant(row, "received_at"),
            withdrawnAt == null ? null
                : new Evidence.Withdrawal(row.getObject("withdrawn_by", UUID.class), withdrawnAt, row.getString("withdrawn_reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
