package vn.paraudit.finding.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;

/** What conclusions demand beside what the finding itself says, and the extensions of it. */
@Repository
public class DemandRepository {

    private final JdbcClient jdbc;

    DemandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(UUID conclusionId, FindingRegister.Demand demand, boolean quick) {
        jdbc.sql("""
            insert into demand (finding_id, conclusion_id, responsible, product, quick) values (:id, :conclusion, :responsible, :product, :quick)
            on conflict (finding_id) do update set responsible = excluded.responsible, product = excluded.product, quick = excluded.quick
            """).param("id", demand.findingId()).param("conclusion", conclusionId).param("responsible", demand.responsible())
            .param("product", demand.product()).param("quick", quick).update();
    }

    public void openExtension(UUID findingId, Instant at) {
        jdbc.sql("insert into demand_extension (id, finding_id, state, opened_at) values (:id, :finding, 'OPENED', :at)").param("id", Ids.next())
            .param("finding", findingId).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** How often more time was asked for, granted or not. */
    public long extensions(UUID findingId) {
        return jdbc.sql("select count(*) from demand_extension where finding_id = :id").param("id", findingId).query(Long.class).single();
    }

    /** The extension that is on its way, or the last one that was. */
    public Optional<Extension> extension(UUID findingId) {
        return jdbc.sql("select * from demand_extension where finding_id = :id order by opened_at desc, id desc limit 1").param("id", findingId)
            .query(Extension.class).optional();
    }

    /** @throws RuleViolation {@code extension-not-in-state} when there is none */
    public Extension requireExtension(UUID findingId) {
        return extension(findingId).orElseThrow(() -> RuleViolation.of("extension-not-in-state", Map.of("state", "")));
    }

    /** @throws RuleViolation {@code finding-changed} when somebody else was faster */
    public void store(Extension before, Extension after) {
        int stored = jdbc.sql("""
            update demand_extension set state = :state, asked_until = :askedUntil, reason = :reason, done_so_far = :doneSoFar, asked_by = :askedBy,
                   decided_by = :decidedBy, decided_on = :decidedOn, granted_until = :grantedUntil, decision = :decision
             where id = :id and state = :from
            """).param("state", after.state().name()).param("askedUntil", after.askedUntil()).param("reason", after.reason())
            .param("doneSoFar", after.doneSoFar()).param("askedBy", after.askedBy()).param("decidedBy", after.decidedBy())
            .param("decidedOn", after.decidedOn()).param("grantedUntil", after.grantedUntil()).param("decision", after.decision())
            .param("id", after.id()).param("from", before.state().name()).update();
        if (stored == 0) {
            throw RuleViolation.conflict("finding-changed", Map.of());
        }
    }
}
