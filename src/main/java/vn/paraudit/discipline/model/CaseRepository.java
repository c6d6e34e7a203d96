package vn.paraudit.discipline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;

/** The cases themselves. Who may read is asked before. */
@Repository
public class CaseRepository {

    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a case; one person has one case per finding. Returns whether it was opened. */
    public boolean add(UUID id, UUID findingId, Subject subject, UUID by, Instant at) {
        return bind(jdbc.sql("""
            insert into discipline_case (id, finding_id, unit_code, person_id, person_name, post, subject_type, leader, facts, fact_on, detected_on,
                special_ground, prior_form, no_limitation, circumstance, proceed_anyway, state, opened_by, opened_at)
            values (:id, :findingId, :unitCode, :personId, :personName, :post, :subjectType, :leader, :facts, :factOn, :detectedOn,
                :specialGround, :priorForm, :noLimitation, :circumstance, :proceedAnyway, 'OPENED', :by, :at)
            on conflict do nothing
            """), subject).param("id", id).param("findingId", findingId).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Subject subject) {
        return sql.param("unitCode", subject.unitCode()).param("personId", subject.personId()).param("personName", subject.personName().strip())
            .param("post", subject.post().strip()).param("subjectType", subject.subjectType()).param("leader", is(subject.leader()))
            .param("facts", subject.facts().strip()).param("factOn", subject.factOn()).param("detectedOn", subject.detectedOn())
            .param("specialGround", subject.specialGround()).param("priorForm", subject.priorForm())
            .param("noLimitation", is(subject.noLimitation())).param("circumstance", subject.circumstance())
            .param("proceedAnyway", is(subject.proceedAnyway()));
    }

    private static boolean is(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    /**
     * Changes whom a case concerns and what is known.
     *
     * @throws RuleViolation {@code case-changed} when somebody else wrote meanwhile
     */
    public void change(UUID id, Subject subject, int revision) {
        int changed = bind(jdbc.sql("""
            update discipline_case set unit_code = :unitCode, person_id = :personId, person_name = :personName, post = :post,
                   subject_type = :subjectType, leader = :leader, facts = :facts, fact_on = :factOn, detected_on = :detectedOn,
                   special_ground = :specialGround, prior_form = :priorForm, no_limitation = :noLimitation, circumstance = :circumstance,
                   proceed_anyway = :proceedAnyway, revision = revision + 1
             where id = :id and revision = :revision
            """), subject).param("id", id).param("revision", revision).update();
        if (changed == 0) {
            throw RuleViolation.conflict("case-changed", Map.of());
        }
    }

    public List<UUID> openedBy(UUID findingId) {
        return jdbc.sql("select id from discipline_case where finding_id = :findingId order by number").param("findingId", findingId)
            .query(UUID.class).list();
    }

    public Optional<DisciplinaryCase> find(UUID id) {
        return jdbc.sql("select * from discipline_case where id = :id").param("id", id).query(DisciplinaryCase.class).optional();
    }

    /** Whom cases are about, by case; empty where the person is not one of the register of people. */
    public Map<UUID, Set<UUID>> subjectsOf(Collection<UUID> ids) {
        Map<UUID, Set<UUID>> subjects = new HashMap<>();
        jdbc.sql("select id, person_id from discipline_case where id = any(:ids::uuid[])").param("ids", ids.toArray(UUID[]::new))
            .query(row -> {
                UUID person = row.getObject("person_id", UUID.class);
                subjects.put(row.getObject("id", UUID.class), person == null ? Set.of() : Set.of(person));
            });
        return subjects;
    }

    public DisciplinaryCase get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("case"));
    }

    public DisciplinaryCase lock(UUID id) {
        return jdbc.sql("select * from discipline_case where id = :id for update").param("id", id).query(DisciplinaryCase.class).optional()
            .orElseThrow(() -> new NotFound("case"));
    }

    /** @throws RuleViolation {@code case-state} when the case does not stand where this act may follow */
    public void moveTo(UUID id, CaseState state) {
        moved(held(jdbc.sql("update discipline_case set state = :state, revision = revision + 1 where id = :id and state = any(:from)"), id, state)
            .update());
    }

    /** @throws RuleViolation {@code case-state} when the case does not stand where it may end so */
    public void end(UUID id, CaseState state, LocalDate on) {
        moved(held(jdbc.sql("""
            update discipline_case set state = :state, closed_on = :on, revision = revision + 1 where id = :id and state = any(:from)
            """), id, state).param("on", on).update());
    }

    private static JdbcClient.StatementSpec held(JdbcClient.StatementSpec sql, UUID id, CaseState state) {
        return sql.param("id", id).param("state", state.name()).param("from", state.mayFollow().stream().map(Enum::name).toArray(String[]::new));
    }

    private static void moved(int rows) {
        if (rows == 0) {
            throw RuleViolation.of("case-state");
        }
    }

    /** What is known of the act where nobody reviews it here. */
    public void assess(UUID id, String consequence) {
        jdbc.sql("update discipline_case set consequence = :consequence, revision = revision + 1 where id = :id").param("consequence", consequence)
            .param("id", id).update();
    }

    public void noteScreening(UUID id, String outcome) {
        jdbc.sql("update discipline_case set screening = :outcome where id = :id").param("outcome", outcome).param("id", id).update();
    }

    public void review(UUID id, String consequence, boolean remorse) {
        moved(held(jdbc.sql("""
            update discipline_case set state = :state, consequence = :consequence, remorse = :remorse, revision = revision + 1
             where id = :id and state = any(:from)
            """), id, CaseState.REVIEWED).param("consequence", consequence).param("remorse", remorse).update());
    }

    public void recommend(UUID id, String form, Map<String, Integer> votes) {
        moved(held(jdbc.sql("""
            update discipline_case set state = :state, recommended = :form, revision = revision + 1 where id = :id and state = any(:from)
            """), id, CaseState.RECOMMENDED).param("form", form).update());
        votes.forEach((voted, count) -> jdbc.sql("insert into discipline_ballot (case_id, form, votes) values (:id, :form, :votes)")
            .param("id", id).param("form", voted).param("votes", count).update());
    }

    /** One form that was voted for and how often. */
    public record Ballot(String form, int votes) {
    }

    public List<Ballot> ballots(UUID id) {
        return jdbc.sql("select form, votes from discipline_ballot where case_id = :id order by votes desc, form").param("id", id)
            .query(Ballot.class).list();
    }

    public void decide(UUID id, String form, LocalDate effectiveOn, String number, LocalDate on) {
        moved(held(jdbc.sql("""
            update discipline_case set state = :state, decided = :form, effective_on = :effectiveOn, decision_number = :number,
                   resolved_on = :on, revision = revision + 1 where id = :id and state = any(:from)
            """), id, CaseState.DECIDED).param("form", form).param("effectiveOn", effectiveOn).param("number", number).param("on", on).update());
    }

    /** The number that the records office gave the decision of a case that is decided. */
    void numberDecision(UUID id, String number) {
        jdbc.sql("update discipline_case set decision_number = :number, revision = revision + 1 where id = :id and resolved_on is not null")
            .param("number", number).param("id", id).update();
    }

    public void serve(UUID id, LocalDate on) {
        moved(held(jdbc.sql("""
            update discipline_case set state = :state, served_on = :on, revision = revision + 1 where id = :id and state = any(:from)
            """), id, CaseState.SERVED).param("on", on).update());
    }

    /** What a complaint came to; the form is the one in force from then on. */
    public void resolveComplaint(UUID id, String form, LocalDate servedOn) {
        jdbc.sql("update discipline_case set decided = :form, resolution_on = coalesce(resolution_on, :servedOn), revision = revision + 1 where id = :id")
            .param("form", form).param("servedOn", servedOn).param("id", id).update();
    }

    /** Who reads: everything, or the cases one sits in; never one's own, nor those of people in whose place one may act. */
    public record Reader(Set<UUID> self, boolean all, Set<UUID> own) {
    }

    /** Cases by the time they were opened, newest first; one row more than the page when there is a next one. */
    public List<DisciplinaryCase> list(Reader reader, String state, Instant before, UUID beforeId, int size) {
        return jdbc.sql("""
            select * from discipline_case
             where (:all or id = any(:own::uuid[])) and (person_id is null or person_id <> all(:self::uuid[])) and (:state::text is null or state = :state)
               and (:before::timestamptz is null or (opened_at, id) < (:before, :beforeId))
             order by opened_at desc, id desc limit :size
            """).param("all", reader.all()).param("own", reader.own().toArray(UUID[]::new)).param("self", reader.self().toArray(UUID[]::new)).param("state", state)
            .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC)).param("beforeId", beforeId).param("size", size + 1)
            .query(DisciplinaryCase.class).list();
    }
}
