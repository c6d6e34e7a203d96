package vn.paraudit.finding.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.security.SeatScope;
import vn.paraudit.security.SeatSource;

/** Who may extend, end and transfer what a conclusion demands: who signed it, and who holds a delegation in writing. */
@Repository
@Transactional
public class ConclusionSigners implements SeatSource {

    public static final String SIGNER = "conclusion-signer";

    private static final String AT_CONCLUSION = SIGNER + "@conclusion/";

    private final JdbcClient jdbc;

    ConclusionSigners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void delegate(UUID conclusionId, UUID personId, String letter, UUID by, Instant at) {
        jdbc.sql("""
            insert into conclusion_delegation (conclusion_id, person_id, letter, granted_by, granted_at) values (:id, :person, :letter, :by, :at)
            on conflict do nothing
            """).param("id", conclusionId).param("person", personId).param("letter", letter).param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Whether somebody signed a conclusion. */
    @Transactional(readOnly = true)
    public boolean signed(UUID conclusionId, UUID personId) {
        return jdbc.sql("select exists (select 1 from conclusion where id = :id and signed_by = :person)").param("id", conclusionId)
            .param("person", personId).query(Boolean.class).single();
    }

    /** Whether somebody signed a conclusion or holds a delegation of it. */
    @Transactional(readOnly = true)
    public boolean isHeldBy(UUID conclusionId, UUID personId) {
        return jdbc.sql("""
            select exists (select 1 from conclusion where id = :id and signed_by = :person)
                or exists (select 1 from conclusion_delegation where conclusion_id = :id and person_id = :person)
            """).param("id", conclusionId).param("person", personId).query(Boolean.class).single();
    }

    @Override
    public Set<String> seats() {
        return Set.of(SIGNER);
    }

    @Override
    public Optional<String> keyOf(String seat, SeatScope scope) {
        return scope.variable("conclusionId").map(id -> AT_CONCLUSION + id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> heldBy(UUID personId) {
        return new HashSet<>(jdbc.sql("""
            select 'conclusion-signer@conclusion/' || id from conclusion where signed_by = :person
               and exists (select 1 from remedy where conclusion_id = conclusion.id and state <> 'ENDED')
            union
            select 'conclusion-signer@conclusion/' || conclusion_id from conclusion_delegation where person_id = :person
            """).param("person", personId).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<UUID>> holdersOf(Collection<String> seatKeys) {
        Map<String, Set<UUID>> holders = new HashMap<>();
        UUID[] ids = seatKeys.stream().filter(key -> key.startsWith(AT_CONCLUSION)).map(key -> UUID.fromString(key.substring(AT_CONCLUSION.length())))
            .toArray(UUID[]::new);
        if (ids.length > 0) {
            jdbc.sql("""
                select id, signed_by as person from conclusion where id = any(:ids::uuid[]) and signed_by is not null
                union
                select conclusion_id, person_id from conclusion_delegation where conclusion_id = any(:ids::uuid[])
                """).param("ids", ids).query(row -> {
                    holders.computeIfAbsent(AT_CONCLUSION + row.getString("id"), key -> new HashSet<>()).add(row.getObject("person", UUID.class));
                });
        }
        return holders;
    }
}
