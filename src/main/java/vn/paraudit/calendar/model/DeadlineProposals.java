package vn.paraudit.calendar.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.calendar.model.DeadlineProposal.State;
import vn.paraudit.calendar.model.DeadlineProposal.Terms;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.Actor;

/** Proposed versions of deadlines, and the rows that they become. */
@Repository
public class DeadlineProposals {

    private final JdbcClient jdbc;

    DeadlineProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String key, Terms terms, String reason, Actor by, Instant at) {
        jdbc.sql("""
            insert into deadline_proposal (id, key, name, name_en, from_event, amount, unit, end_rule, confirmed, source, valid_from, reason, state,
                                           proposed_by, proposed_by_name, proposed_at)
            values (:id, :key, :name, :nameEn, :fromEvent, :amount, :unit, :endRule, :confirmed, :source, :validFrom, :reason, 'OPEN', :by, :byName, :at)
            """).param("id", id).param("key", key).param("name", terms.name()).param("nameEn", terms.nameEn()).param("fromEvent", terms.fromEvent())
            .param("amount", terms.amount()).param("unit", terms.unit()).param("endRule", terms.endRule()).param("confirmed", terms.confirmed())
            .param("source", terms.source()).param("validFrom", terms.validFrom()).param("reason", reason).param("by", by.personId())
            .param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public DeadlineProposal get(UUID id) {
        return jdbc.sql("select * from deadline_proposal where id = :id").param("id", id).query(DeadlineProposals::proposal).optional()
            .orElseThrow(() -> new NotFound("deadline-proposal"));
    }

    /** Holds a proposal until the transaction ends, so that two who decide at once do so one after the other. */
    DeadlineProposal hold(UUID id) {
        return jdbc.sql("select * from deadline_proposal where id = :id for update").param("id", id).query(DeadlineProposals::proposal).optional()
            .orElseThrow(() -> new NotFound("deadline-proposal"));
    }

    /** What waits for a second person, the newest first, one row more than the page. */
    public List<DeadlineProposal> waiting(Instant beforeTime, UUID beforeId, int size) {
        return jdbc.sql("""
            select * from deadline_proposal
             where state = 'OPEN' and (:beforeTime::timestamptz is null or (proposed_at, id) < (:beforeTime, :beforeId))
             order by proposed_at desc, id desc limit :size
            """).param("beforeTime", beforeTime == null ? null : beforeTime.atOffset(ZoneOffset.UTC)).param("beforeId", beforeId)
            .param("size", size + 1).query(DeadlineProposals::proposal).list();
    }

    /** The newest proposal of a deadline, whatever became of it. */
    public Optional<DeadlineProposal> newest(String key) {
        return jdbc.sql("select * from deadline_proposal where key = :key order by proposed_at desc, id desc limit 1").param("key", key)
            .query(DeadlineProposals::proposal).optional();
    }

    /** Keeps what became of a proposal that is open until now. */
    void decide(DeadlineProposal decided, Actor by) {
        int kept = jdbc.sql("""
            update deadline_proposal set state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :at, remark = :remark,
                   in_force_on = :inForceOn
             where id = :id and state = 'OPEN'
            """).param("state", decided.state().name()).param("by", by.personId()).param("byName", decided.decidedByName())
            .param("at", decided.decidedAt()).param("remark", decided.remark()).param("inForceOn", decided.inForceOn()).param("id", decided.id()).update();
        if (kept != 1) {
            throw new IllegalStateException("Proposal " + decided.id() + " was decided before");
        }
    }

    boolean isKnown(String key) {
        return jdbc.sql("select exists (select from deadline_key where key = :key)").param("key", key).query(Boolean.class).single();
    }

    boolean isTaken(String key, LocalDate day) {
        return jdbc.sql("select exists (select from deadline_rule where key = :key and valid_from = :day)").param("key", key).param("day", day)
            .query(Boolean.class).single();
    }

    /**
     * Makes a row of a proposal. A further version keeps what the one before it says besides: whether it is law, how far it may be extended,
     * when people are reminded. A new deadline reminds people when most others do.
     */
    void enact(DeadlineProposal proposal, LocalDate from) {
        Terms terms = proposal.terms();
        jdbc.sql("insert into deadline_key (key) values (:key) on conflict do nothing").param("key", proposal.key()).update();
        jdbc.sql("""
            insert into deadline_rule (key, valid_from, name, name_en, from_event, amount, unit, end_rule, legal, confirmed, source, own, details)
            select :key, :from::date, :name, :nameEn, :fromEvent, :amount, :unit, :endRule, coalesce(former.legal, false), :confirmed, :source, true,
                   coalesce(former.details, jsonb_build_object('ladder_working_days', usual.ladder))
              from (select details -> 'ladder_working_days' as ladder from deadline_rule where details -> 'ladder_working_days' is not null
                     group by 1 order by count(*) desc, 1 limit 1) usual
              left join lateral (select legal, details from deadline_rule where key = :key order by valid_from <= :from::date desc,
                                        case when valid_from <= :from::date then valid_from end desc, valid_from limit 1) former on true
            """).param("key", proposal.key()).param("from", from).param("name", terms.name()).param("nameEn", terms.nameEn())
            .param("fromEvent", terms.fromEvent()).param("amount", terms.amount()).param("unit", terms.unit()).param("endRule", terms.endRule())
            .param("confirmed", terms.confirmed()).param("source", terms.source()).update();
        jdbc.sql("update calendar_revision set number = number + 1").update();
    }

    private static DeadlineProposal proposal(ResultSet row, int index) throws SQLException {
        Terms terms = new Terms(row.getString("name"), row.getString("name_en"), row.getString("from_event"), row.getInt("amount"),
            row.getString("unit"), row.getString("end_rule"), row.getBoolean("confirmed"), row.getString("source"),
            row.getObject("valid_from", LocalDate.class));
        return new DeadlineProposal(row.getObject("id", UUID.class), row.getString("key"), terms, row.getString("reason"),
            State.valueOf(row.getString("state")), row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name"),
            row.getObject("proposed_at", OffsetDateTime.class).toInstant(), row.getString("decided_by_name"),
            row.getObject("decided_at", OffsetDateTime.class), row.getObject("in_force_on", LocalDate.class), row.getString("remark"));
    }
}
