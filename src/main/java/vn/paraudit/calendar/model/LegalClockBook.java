package vn.paraudit.calendar.model;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Override
    @Transactional(readOnly = true)
    public Optional<Clock> read(UUID caseId, String key) {
        return deadlines.startedOn(key, caseId).isEmpty() ? Optional.empty()
            : deadlines.due(key, List.of(caseId), time.today()).map(due -> clock(caseId, key, due));
    }

    private Clock clock(UUID caseId, String key, DueDate due) {
        Pauses pauses = deadlines.pauses(key, caseId);
        LocalDate today = time.today();
        int day = pauses.counted(due.from(), today);
        DeadlineRules.Rule rule = deadlines.rule(key, due.from());
        int passed = rule.warnings().stream().filter(percent -> day * WHOLE >= percent * due.amount()).max(Integer::compare).orElse(0);
        boolean extended = due.amount() > rule.amount();
        return new Clock(due.from(), due.dueOn(), day, due.amount(), pauses.days(due.from(), today), pauses.isOpenOn(today), extended, passed);
    }

    @Override
    public void pause(UUID caseId, String key, String reason) {
        if (!deadlines.pauses(key, caseId).isOpenOn(time.today())) {
            pause(caseId, key, time.today(), null, reason);
        }
    }

    @Override
    public void pause(UUID caseId, String key, LocalDate from, @Nullable LocalDate to, String reason) {
        Pauses.Stretch stretch = new Pauses.Stretch(from, to);
        if (from.isAfter(time.today()) || to != null && !to.isAfter(from)) {
            throw RuleViolation.of("clock-pause-days");
        }
        if (deadlines.pauses(key, caseId).stretches().stream().anyMatch(stretch::overlaps)) {
            throw RuleViolation.of("clock-pause-overlaps");
        }
        jdbc.sql("""
            insert into clock_pause (case_id, key, from_day, to_day, reason) values (:case, :key, :from, :to, :reason)
            on conflict (case_id, key, from_day) do update set to_day = excluded.to_day, reason = excluded.reason
            """).param("case", caseId).param("key", key).param("from", from).param("to", to, Types.DATE).param("reason", reason).update();
        events.publishEvent(new DeadlineMoved(caseId));
    }

    @Override
    public void resume(UUID caseId, String key) {
        resume(caseId, key, time.today());
    }

    @Override
    public void resume(UUID caseId, String key, LocalDate on) {
        boolean early = deadlines.pauses(key, caseId).stretches().stream().anyMatch(stretch -> stretch.to() == null && on.isBefore(stretch.from()));
        if (early || on.isAfter(time.today())) {
            throw RuleViolation.of("clock-pause-days");
        }
        jdbc.sql("update clock_pause set to_day = :on where case_id = :case and key = :key and to_day is null").param("on", on)
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
