package vn.paraudit.document.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Which bodies number their papers in a series of their own that is kept here. None does until an administrator says so. */
@Service
@Transactional(readOnly = true)
public class OwnSeries {

    private static final String SUBJECT = "own-series:";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final TimeSource time;

    OwnSeries(JdbcClient jdbc, AuditTrail trail, CurrentUser currentUser, TimeSource time) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** What was said of a body: from that day on it has a series of its own here, or not. */
    public record Switched(String issuer, LocalDate since, boolean own) {
    }

    /** Everything that was said, by body, the latest first. */
    public List<Switched> all() {
        return jdbc.sql("select issuer, since, own from own_series order by issuer, since desc").query(Switched.class).list();
    }

    boolean isOn(IssuingBody body, LocalDate day) {
        return jdbc.sql("select own from own_series where issuer = :issuer and since <= :day order by since desc limit 1")
            .param("issuer", body.symbol()).param("day", day).query(Boolean.class).optional().orElse(false);
    }

    /** The highest number that the series of a body, kind and year has come to, whoever gave it. */
    int last(IssuingBody body, String type, int year) {
        return jdbc.sql("""
            select coalesce(max(sequence), 0) from official_document where issuer = :issuer and type = :type and year = :year and symbol = :symbol
            """).param("issuer", body.symbol()).param("type", type).param("year", year).param("symbol", Paper.usualSymbol(type, body))
            .query(Integer.class).single();
    }

    /** Draws the next number; the row of the counter is locked until the caller commits, so that a rollback gives its number back. */
    int draw(IssuingBody body, String type, int year) {
        return jdbc.sql("""
            insert into document_number (type, issuer, year, first, last) values (:type, :issuer, :year, :known + 1, :known + 1)
            on conflict (type, issuer, year) do update set last = greatest(document_number.last, :known) + 1
            returning last
            """).param("type", type).param("issuer", body.symbol()).param("year", year).param("known", last(body, type, year))
            .query(Integer.class).single();
    }

    public boolean mayDecide() {
        return currentUser.get().has(Roles.ADMIN);
    }

    /**
     * Says whether a body numbers its own papers here from a day on.
     *
     * @throws vn.paraudit.platform.Forbidden {@code right-missing} for anybody but administrators
     * @throws RuleViolation {@code own-series-incomplete} without a body or a day, {@code own-series-past} for a day before today: numbers given
     *     since then would contradict it
     */
    @Transactional
    public void decide(@Nullable IssuingBody body, @Nullable LocalDate since, boolean own) {
        Actor by = currentUser.get();
        by.require(Roles.ADMIN, "right-missing");
        if (body == null || since == null) {
            throw RuleViolation.of("own-series-incomplete");
        }
        if (since.isBefore(time.today())) {
            throw RuleViolation.of("own-series-past", Map.of("today", time.today()));
        }
        boolean before = isOn(body, since);
        jdbc.sql("""
            insert into own_series (issuer, since, own, decided_by, decided_at) values (:issuer, :since, :own, :by, :at)
            on conflict (issuer, since) do update set own = excluded.own, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """).param("issuer", body.symbol()).param("since", since).param("own", own).param("by", by.personId())
            .param("at", time.now().atOffset(ZoneOffset.UTC)).update();
        trail.record(AuditTrail.Subject.LIBRARY, UUID.nameUUIDFromBytes((SUBJECT + body.symbol()).getBytes(StandardCharsets.UTF_8)),
            "own-series-switched", Map.of("ownSeries", before), Map.of("issuer", body.symbol(), "ownSeries", own, "since", since.toString()));
    }
}
