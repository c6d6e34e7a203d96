package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.finding.FindingRegister.Responsible;
import vn.paraudit.finding.FindingState;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;

/** The findings themselves. */
@Repository
public class FindingRepository {

    private final JdbcClient jdbc;
    private final CircumstanceRepository circumstances;

    FindingRepository(JdbcClient jdbc, CircumstanceRepository circumstances) {
        this.jdbc = jdbc;
        this.circumstances = circumstances;
    }

    public void add(Finding finding) {
        add(finding, null);
    }

    /** @param content  what was sent to note it, of which a digest is kept; {@code null} for what nobody sent */
    public void add(Finding finding, @Nullable String content) {
        jdbc.sql("""
            insert into finding (id, inspection_id, section_id, criterion, violation, unit_code, description, numerator, denominator, cases,
                occurred_on, detected_on, proposed, severity_rule, severity, severity_reason, repeat_of, state, opinion_reason, requirement,
                due_on, moved_from, recorded_by, recorded_at, noted_as)
            values (:id, :inspectionId, :sectionId, :criterion, :violation, :unitCode, :description, :numerator, :denominator, :cases,
                :occurredOn, :detectedOn, :proposed, :severityRule, :severity, :severityReason, :repeatOf, :state, :opinionReason, :requirement,
                :dueOn, :movedFrom, :recordedBy, :recordedAt, sha256(convert_to(:content, 'UTF8')))
            """).param("id", finding.id()).param("inspectionId", finding.inspectionId()).param("sectionId", finding.sectionId())
            .param("criterion", finding.criterion()).param("violation", finding.violation()).param("unitCode", finding.unitCode())
            .param("description", finding.description()).param("numerator", finding.numerator()).param("denominator", finding.denominator())
            .param("cases", finding.cases()).param("occurredOn", finding.occurredOn()).param("detectedOn", finding.detectedOn())
            .param("proposed", finding.proposed()).param("severityRule", finding.severityRule()).param("severity", finding.severity())
            .param("severityReason", finding.severityReason()).param("repeatOf", finding.repeatOf()).param("state", finding.state().name())
            .param("opinionReason", finding.opinionReason()).param("requirement", finding.requirement()).param("dueOn", finding.dueOn())
            .param("movedFrom", finding.movedFrom()).param("recordedBy", finding.recordedBy())
            .param("recordedAt", finding.recordedAt().atOffset(ZoneOffset.UTC)).param("content", content).update();
    }

    /** Whether a finding was noted by sending this; of those noted before digests were kept nobody knows, and they pass. */
    public boolean wasNotedAs(UUID id, String content) {
        return jdbc.sql("select coalesce(noted_as = sha256(convert_to(:content, 'UTF8')), true) from finding where id = :id").param("id", id)
            .param("content", content).query(Boolean.class).single();
    }

    /**
     * Changes what is said of a finding.
     *
     * @param revision  revision the writer has seen
     * @throws RuleViolation {@code finding-changed} when somebody else wrote meanwhile
     */
    public void change(UUID id, Facts facts, Severities.Proposal proposal, String severity, String severityReason, int revision) {
        int changed = jdbc.sql("""
            update finding set violation = :violation, description = :description, numerator = :numerator, denominator = :denominator,
                   cases = :cases, occurred_on = :occurredOn, proposed = :proposed, severity_rule = :rule, severity = :severity,
                   severity_reason = :severityReason, repeat_of = :repeatOf, revision = revision + 1
             where id = :id and revision = :revision
            """).param("violation", facts.violation()).param("description", facts.description().strip()).param("numerator", facts.numerator())
            .param("denominator", facts.denominator()).param("cases", facts.cases()).param("occurredOn", facts.occurredOn())
            .param("proposed", proposal.severity()).param("rule", proposal.rule()).param("severity", severity)
            .param("severityReason", severityReason).param("repeatOf", proposal.repeatOf()).param("id", id).param("revision", revision)
            .update();
        if (changed == 0) {
            throw RuleViolation.conflict("finding-changed", Map.of());
        }
    }

    public void setResponsible(UUID id, List<Responsible> responsible) {
        jdbc.sql("delete from finding_responsible where finding_id = :id").param("id", id).update();
        for (int position = 0; position < responsible.size(); position++) {
            Responsible one = responsible.get(position);
            jdbc.sql("insert into finding_responsible (finding_id, position, level, person_id, post) values (:id, :position, :level, :person, :post)")
                .param("id", id).param("position", position).param("level", one.level()).param("person", one.personId())
                .param("post", one.post().strip()).update();
        }
    }

    public List<Responsible> responsible(UUID id) {
        return jdbc.sql("select level, person_id, post from finding_responsible where finding_id = :id order by position").param("id", id)
            .query(Responsible.class).list();
    }

    /** Who answers for each of these, by finding. */
    public Map<UUID, List<Responsible>> responsibleFor(Collection<UUID> ids) {
        Map<UUID, List<Responsible>> responsible = new HashMap<>();
        jdbc.sql("select finding_id, level, person_id, post from finding_responsible where finding_id = any(:ids::uuid[]) order by position")
            .param("ids", ids.toArray(UUID[]::new)).query(row -> {
                responsible.computeIfAbsent(row.getObject("finding_id", UUID.class), key -> new ArrayList<>())
                    .add(new Responsible(row.getString("level"), row.getObject("person_id", UUID.class), row.getString("post")));
            });
        return responsible;
    }

    public Optional<Finding> find(UUID id) {
        return jdbc.sql("select * from finding where id = :id").param("id", id).query(Finding.class).optional();
    }

    public Finding get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("finding"));
    }

    /** Reads a finding and keeps others from changing it until the transaction ends. */
    public Finding lock(UUID id) {
        return jdbc.sql("select * from finding where id = :id for update").param("id", id).query(Finding.class).optional()
            .orElseThrow(() -> new NotFound("finding"));
    }

    /** Findings of an inspection that were not taken back and not carried over from another unit, in the order they were noted. */
    public List<Finding> ofInspection(UUID inspectionId) {
        return jdbc.sql("""
            select * from finding where inspection_id = :id and state <> 'WITHDRAWN' and moved_from is null order by number
            """).param("id", inspectionId).query(Finding.class).list();
    }

    /** The latest concluded finding of the same violation in a unit since a day. */
    Optional<UUID> earlier(Collection<String> units, String violation, LocalDate since, UUID self) {
        return jdbc.sql("""
            select id from finding
             where unit_code in (:units) and violation = :violation and detected_on >= :since and concluded_on is not null
               and (:self::uuid is null or id <> :self)
             order by detected_on desc, number desc limit 1
            """).param("units", units).param("violation", violation).param("since", since).param("self", self).query(UUID.class).optional();
    }

    /** What makes it graver than its figures say; whatever was noted before is replaced. */
    public void setCircumstances(UUID id, @Nullable Circumstances noted) {
        circumstances.set(id, noted);
    }

    public Optional<Circumstances> circumstances(UUID id) {
        return circumstances.find(id);
    }

    public void moveTo(UUID id, FindingState state) {
        jdbc.sql("update finding set state = :state, revision = revision + 1 where id = :id").param("state", state.name()).param("id", id).update();
    }

    public void confirm(UUID sectionId) {
        jdbc.sql("update finding set state = 'CONFIRMED', revision = revision + 1 where section_id = :id and state = 'DRAFT'")
            .param("id", sectionId).update();
    }

    public void recordOpinion(UUID id, FindingState state, String reason, String proof) {
        jdbc.sql("""
            update finding set state = :state, opinion_reason = :reason, opinion_proof = :proof, revision = revision + 1 where id = :id
            """).param("state", state.name()).param("reason", reason).param("proof", proof).param("id", id).update();
    }

    public void demand(UUID id, String requirement, LocalDate dueOn) {
        jdbc.sql("update finding set requirement = :requirement, due_on = :dueOn, revision = revision + 1 where id = :id")
            .param("requirement", requirement).param("dueOn", dueOn).param("id", id).update();
    }

    public void conclude(UUID id, LocalDate on, String referredTo) {
        jdbc.sql("update finding set state = 'CONCLUDED', concluded_on = :on, referred_to = :referredTo, revision = revision + 1 where id = :id")
            .param("on", on).param("referredTo", referredTo).param("id", id).update();
    }

    public void report(UUID id, LocalDate on) {
        jdbc.sql("update finding set state = 'REPORTED', reported_on = :on, revision = revision + 1 where id = :id").param("on", on)
            .param("id", id).update();
    }

    public void extend(UUID id, LocalDate dueOn) {
        jdbc.sql("update finding set due_on = :dueOn, revision = revision + 1 where id = :id").param("dueOn", dueOn).param("id", id).update();
    }

    /** Ends a finding or, without a day, opens it again. */
    public void end(UUID id, FindingState state, LocalDate on, String reason) {
        jdbc.sql("update finding set state = :state, closed_on = :on, end_reason = :reason, revision = revision + 1 where id = :id")
            .param("state", state.name()).param("on", on).param("reason", reason).param("id", id).update();
    }
}
