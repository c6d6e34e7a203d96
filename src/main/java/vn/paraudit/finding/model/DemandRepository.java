package vn.paraudit.finding.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
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

    /** Puts a demand into the remedy of a unit; of a finding that another unit has taken over, too. */
    public void assign(UUID findingId, UUID conclusionId, UUID remedyId) {
        jdbc.sql("""
            insert into demand (finding_id, conclusion_id, remedy_id, responsible, product, quick)
            select finding.id, :conclusion, :remedy, former.responsible, former.product, coalesce(former.quick, false)
              from finding left join demand former on former.finding_id = finding.moved_from where finding.id = :id
            on conflict (finding_id) do update set remedy_id = excluded.remedy_id
            """).param("id", findingId).param("conclusion", conclusionId).param("remedy", remedyId).update();
    }

    /** What a remedy has to meet, in the order in which it was found. */
    public List<Demand> of(UUID remedyId) {
        return jdbc.sql("""
            select demand.*, finding.number, finding.violation, finding.occurred_on, finding.severity, finding.description, finding.requirement,
                   finding.due_on, finding.state
              from demand join finding on finding.id = finding_id where remedy_id = :id order by finding.number
            """).param("id", remedyId).query(Demand.class).list();
    }

    /** The remedy that a finding belongs to; empty for those that are remedied each for itself. */
    public Optional<UUID> remedyOf(UUID findingId) {
        return jdbc.sql("select remedy_id from demand where finding_id = :id and remedy_id is not null").param("id", findingId).query(UUID.class).optional();
    }

    /** The remedies that these findings belong to, without those that are remedied each for itself. */
    public Map<UUID, UUID> remediesOf(List<UUID> findingIds) {
        Map<UUID, UUID> remedies = new HashMap<>();
        jdbc.sql("select finding_id, remedy_id from demand where finding_id = any(:ids::uuid[]) and remedy_id is not null")
            .param("ids", findingIds.toArray(UUID[]::new)).query(row -> {
                remedies.put(row.getObject("finding_id", UUID.class), row.getObject("remedy_id", UUID.class));
            });
        return remedies;
    }

    /** The conclusion that demands something for a finding. */
    public Optional<UUID> conclusionOf(UUID findingId) {
        return jdbc.sql("select conclusion_id from demand where finding_id = :id").param("id", findingId).query(UUID.class).optional();
    }

    public void add(DemandDecision decision) {
        jdbc.sql("""
            insert into demand_decision (id, finding_id, kind, unit_code, reason, document, decided_by, decided_on)
            values (:id, :finding, :kind, :unit, :reason, :document, :by, :on)
            """).param("id", Ids.next()).param("finding", decision.findingId()).param("kind", decision.kind()).param("unit", decision.unitCode())
            .param("reason", decision.reason()).param("document", decision.document()).param("by", decision.decidedBy())
            .param("on", decision.decidedOn()).update();
    }

    /** @throws RuleViolation {@code finding-not-in-remedy} when nobody has decided so */
    public DemandDecision decision(UUID findingId, String kind) {
        return jdbc.sql("""
            select finding_id, kind, unit_code, reason, document, decided_by, decided_on from demand_decision
             where finding_id = :id and kind = :kind order by id desc limit 1
            """).param("id", findingId).param("kind", kind).query(DemandDecision.class).optional()
            .orElseThrow(() -> RuleViolation.of("finding-not-in-remedy"));
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
                   decided_by = :decidedBy, decided_on = :decidedOn, granted_until = :grantedUntil, decision = :decision,
                   document = :document
             where id = :id and state = :from
            """).param("state", after.state().name()).param("askedUntil", after.askedUntil()).param("reason", after.reason())
            .param("doneSoFar", after.doneSoFar()).param("askedBy", after.askedBy()).param("decidedBy", after.decidedBy())
            .param("decidedOn", after.decidedOn()).param("grantedUntil", after.grantedUntil()).param("decision", after.decision()).param("document", after.document())
            .param("id", after.id()).param("from", before.state().name()).update();
        if (stored == 0) {
            throw RuleViolation.conflict("finding-changed", Map.of());
        }
    }
}
