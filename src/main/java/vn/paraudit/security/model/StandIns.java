package vn.paraudit.security.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;

/** Who may act for whom. Only the person in whose place somebody is to act appoints them, and may end it at any time. */
@Repository
@Transactional
public class StandIns {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 366;
    private static final String ACTIVE = "from_on <= :today and until_on >= :today and ended_on is null";

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final AuditTrail trail;
    private final TimeSource time;

    StandIns(JdbcClient jdbc, AccountRepository accounts, AuditTrail trail, TimeSource time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.trail = trail;
        this.time = time;
    }

    /**
     * One appointment.
     *
     * @param untilOn  last day
     * @param endedOn  day on which it was ended early
     */
    public record StandIn(UUID id, UUID personId, UUID standInId, LocalDate fromOn, LocalDate untilOn, String reason, @Nullable LocalDate endedOn) {
    }

    /** Days are inclusive. */
    public record Appointment(UUID standInId, LocalDate fromOn, LocalDate untilOn, String reason) {
    }

    public UUID appoint(Actor by, Appointment wanted) {
        requireOwnPlace(by);
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        boolean complete = wanted.standInId() != null && wanted.fromOn() != null && wanted.untilOn() != null && !reason.isEmpty()
            && reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0;
        if (!complete) {
            throw RuleViolation.of("stand-in-incomplete", Map.of("max", LONGEST_REASON));
        }
        if (wanted.fromOn().isAfter(wanted.untilOn()) || wanted.untilOn().isBefore(time.today())
            || wanted.fromOn().plusDays(MOST_DAYS).isBefore(wanted.untilOn())) {
            throw RuleViolation.of("stand-in-days", Map.of("max", MOST_DAYS));
        }
        Account other = account(wanted.standInId()).filter(Account::enabled).filter(one -> !one.personId().equals(by.personId()))
            .orElseThrow(() -> RuleViolation.of("stand-in-unknown", Map.of()));
        UUID id = Ids.next();
        jdbc.sql("""
            insert into stand_in (id, person_id, stand_in_id, from_on, until_on, reason, granted_at)
            values (:id, :person, :standIn, :from, :until, :reason, :now)
            """).param("id", id).param("person", by.personId()).param("standIn", other.personId()).param("from", wanted.fromOn())
            .param("until", wanted.untilOn()).param("reason", reason).param("now", time.now().atOffset(ZoneOffset.UTC)).update();
        record(by, "stand-in-appointed", Map.of("standIn", other.personId().toString(), "fromOn", wanted.fromOn().toString(),
            "untilOn", wanted.untilOn().toString(), "reason", reason));
        return id;
    }

    public void end(Actor by, UUID id) {
        requireOwnPlace(by);
        StandIn ended = jdbc.sql("""
            update stand_in set ended_on = :today where id = :id and person_id = :person and ended_on is null returning *
            """).param("today", time.today()).param("id", id).param("person", by.personId()).query(StandIn.class).optional()
            .orElseThrow(() -> new NotFound("stand-in"));
        record(by, "stand-in-ended", Map.of("standIn", ended.standInId().toString()));
    }

    private static void requireOwnPlace(Actor by) {
        if (by.actingFor() != null) {
            throw RuleViolation.of("stand-in-of-another", Map.of());
        }
    }

    private void record(Actor by, String act, Map<String, Object> facts) {
        account(by.personId()).ifPresent(account -> trail.record(AuditTrail.Subject.ACCOUNT, account.id(), act, Map.of(), facts));
    }

    private Optional<Account> account(UUID person) {
        return accounts.findByPerson(person).map(AccountRepository.Stored::account);
    }

    /** Appointments by a person and of a person, newest first. */
    @Transactional(readOnly = true)
    public List<StandIn> of(UUID person) {
        return jdbc.sql("select * from stand_in where person_id = :person or stand_in_id = :person order by from_on desc, id desc limit 200")
            .param("person", person).query(StandIn.class).list();
    }

    /** People in whose place somebody may act today. */
    @Transactional(readOnly = true)
    public List<Account> principalsOf(UUID person) {
        return jdbc.sql("select distinct person_id from stand_in where stand_in_id = :person and " + ACTIVE).param("person", person)
            .param("today", time.today()).query(UUID.class).list().stream().flatMap(one -> account(one).stream()).filter(Account::enabled).toList();
    }

    /** Somebody in the place of another, with the roles that the other has now; empty when nobody appointed them for today. */
    @Transactional(readOnly = true)
    public Optional<Actor> inPlaceOf(Actor actor, UUID other) {
        return principalsOf(actor.personId()).stream().filter(account -> account.personId().equals(other)).findFirst()
            .map(account -> new Actor(actor.personId(), actor.name(), account.roles(), other));
    }

    /** Somebody in their own place again. */
    @Transactional(readOnly = true)
    public Optional<Actor> inOwnPlace(Actor actor) {
        return account(actor.personId()).filter(Account::enabled).map(Account::actor);
    }
}
