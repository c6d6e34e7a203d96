package vn.paraudit.calendar.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.DeadlineMoved;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;

/** The clocks of cases as rows: each pause, each extension, with its reason. */
@Service
@Transactional
class LegalClockBook implements LegalClocks {

    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final DeadlineTable deadlines;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    LegalClockBook(JdbcClient jdbc, DeadlineTable deadlines, TimeSource time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.time = time;
        this.events = events;
    }

    private record Pauses(int days, boolean open) {
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Clock> read(UUID caseId, String key) {
        return deadlines.startedOn(key, caseId).isEmpty() ? Optional.empty()
            : deadlines.due(key, List.of(caseId), time.today()).map(due -> clock(caseId, key, due));
    }

    private Clock clock(UUID caseId, String key, DueDate due) {
        Pauses pauses = jdbc.sql("""
            select coalesce(sum(coalesce(to_day, :today) - from_day), 0)::integer as days, coalesce(bool_or(to_day is null), false) as open
              from clock_pause where case_id = :case and key = :key
            """).param("today", time.today()).param("case", caseId).param("key", key).query(Pauses.class).single();
        int day = (int) ChronoUnit.DAYS.between(due.from(), time.today()) - pauses.days();
        DeadlineRules.Rule rule = deadlines.rule(key, due.from());
        int passed = rule.warnings().stream().filter(percent -> day * WHOLE >= percent * due.amount()).max(Integer::compare).orElse(0);
        boolean extended = due.amount() > rule.amount();
        return new Clock(due.from(), due.dueOn(), day, due.amount(), pauses.days(), pauses.open(), extended, passed);
    }

    @Override
    public void pause(UUID caseId, String key, String reason) {
        jdbc.sql("""
            insert into clock_pause (case_id, key, from_day, reason) values (:case, :key, :today, :reason) on conflict do nothing
            """).param("case", caseId).param("key", key).param("today", time.today()).param("reason", reason).update();
        events.publishEvent(new DeadlineMoved(caseId));
    }

    @Override
    public void resume(UUID caseId, String key) {
        LocalDate today = time.today();
        jdbc.sql("update clock_pause set to_day = :today where case_id = :case and key = :key and to_day is null").param("today", today)
            .param("case", caseId).param("key", key).update();
        events.publishEvent(new DeadlineMoved(caseId));
    }

    @Override
    public void extend(UUID caseId, String key, String reason) {
        LocalDate startedOn = deadlines.startedOn(key, caseId).orElse(time.today());
        int longest = deadlines.figure(key, "extendable_to", startedOn).orElseThrow(() -> RuleViolation.of("clock-not-extendable"));
        jdbc.sql("insert into clock_extension (case_id, key, amount, reason, day) values (:case, :key, :amount, :reason, :today)")
            .param("case", caseId).param("key", key).param("amount", longest).param("reason", reason).param("today", time.today()).update();
        events.publishEvent(new DeadlineMoved(caseId));
    }
}
