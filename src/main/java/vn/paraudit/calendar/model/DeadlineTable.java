package vn.paraudit.calendar.model;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.DeadlineMoved;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.organization.LibraryLoader;

/** The deadline table, read once at the start, and the events of the cases. */
@Service
class DeadlineTable implements Deadlines {

    private static final String LIBRARY = "deadlines/2026-11.json";

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, List<Integer>> ladders = new HashMap<>();

    DeadlineTable(JdbcClient jdbc, LibraryLoader libraries, OfficeCalendar calendar, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.calendar = calendar;
        this.events = events;
    }

    /** A row of the table. */
    record Rule(
        String key, String name, String nameEn, String fromEvent, int amount, String unit, String endRule, boolean legal, boolean confirmed,
        String source) {
    }

    @PostConstruct
    void load() {
        libraries.load(LIBRARY, this::store);
        jdbc.sql("select * from deadline_rule").query(Rule.class).list().forEach(rule -> rules.put(rule.key(), rule));
        jdbc.sql("""
            select key, rung::integer from deadline_rule, jsonb_array_elements_text(details -> 'ladder_working_days') rung
             order by key, rung::integer
            """).query(row -> {
                ladders.computeIfAbsent(row.getString("key"), key -> new ArrayList<>()).add(row.getInt("rung"));
            });
    }

    private void store(JsonNode library) {
        for (JsonNode row : library.path("rows")) {
            jdbc.sql("""
                insert into deadline_rule (key, name, name_en, from_event, amount, unit, end_rule, legal, confirmed, source, details)
                values (:key, :name, :nameEn, :fromEvent, :amount, :unit, :endRule, :legal, :confirmed, :source, :details::jsonb)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en, from_event = excluded.from_event,
                    amount = excluded.amount, unit = excluded.unit, end_rule = excluded.end_rule, legal = excluded.legal,
                    confirmed = excluded.confirmed, source = excluded.source, details = excluded.details
                """).param("key", row.path("key").asString()).param("name", row.path("name_vi").asString())
                .param("nameEn", row.path("name_en").asString()).param("fromEvent", row.path("from_event").asString())
                .param("amount", row.path("amount").asInt()).param("unit", row.path("unit").asString())
                .param("endRule", row.path("end_rule").asString()).param("legal", row.path("legal").asBoolean(false))
                .param("confirmed", row.path("confirmed").asBoolean()).param("source", row.path("flag").asString())
                .param("details", row.toString()).update();
        }
    }

    @Override
    public List<String> keys() {
        return List.copyOf(rules.keySet());
    }

    @Override
    public List<Integer> ladder(String key) {
        return List.copyOf(ladders.getOrDefault(key, List.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt figure(String key, String name) {
        return jdbc.sql("select (details ->> :name)::integer from deadline_rule where key = :key").param("name", name).param("key", key)
            .query(Integer.class).optional().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    @Transactional
    public void recordEvent(UUID caseId, String event, LocalDate on) {
        int changed = jdbc.sql("""
            insert into case_event (case_id, event, day) values (:caseId, :event, :day)
            on conflict (case_id, event) do update set day = excluded.day where case_event.day <> excluded.day
            """).param("caseId", caseId).param("event", event).param("day", on).update();
        if (changed > 0) {
            events.publishEvent(new DeadlineMoved(caseId));
        }
    }

    @Override
    @Transactional
    public void set(UUID caseId, String key, LocalDate dueOn, String reason) {
        jdbc.sql("""
            insert into case_deadline (case_id, key, due_on, reason, set_on) values (:caseId, :key, :dueOn, :reason, :today)
            on conflict (case_id, key) do update set due_on = excluded.due_on, reason = excluded.reason, set_on = excluded.set_on
            """).param("caseId", caseId).param("key", key).param("dueOn", dueOn).param("reason", reason).param("today", calendar.today()).update();
        events.publishEvent(new DeadlineMoved(caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DueDate> due(String key, Collection<UUID> caseIds, LocalDate createdOn) {
        Rule rule = rules.get(key);
        return rule == null ? Optional.empty() : Optional.of(compute(rule, caseIds, createdOn));
    }

    private DueDate compute(Rule rule, Collection<UUID> caseIds, LocalDate createdOn) {
        record Found(long revision, UUID caseId, LocalDate day, LocalDate dueOn, String reason, LocalDate setOn, Integer extended, int paused) {
        }
        List<Found> found = jdbc.sql("""
            select revision.number as revision, event.case_id, event.day, fixed.due_on, fixed.reason, fixed.set_on,
                   extension.amount as extended, coalesce(pause.days, 0) as paused
              from calendar_revision revision
              left join case_event event on event.event = :event and event.case_id = any(:cases::uuid[])
              left join case_deadline fixed on fixed.case_id = :case and fixed.key = :key
              left join clock_extension extension on extension.case_id = :case and extension.key = :key
              left join (select sum(coalesce(to_day, :today) - from_day)::integer as days from clock_pause
                          where case_id = :case and key = :key) pause on true
            """).param("event", rule.fromEvent()).param("cases", caseIds.toArray(UUID[]::new)).param("case", caseIds.iterator().next())
            .param("key", rule.key()).param("today", calendar.today()).query(Found.class).list();
        if (found.get(0).dueOn() != null) {
            return setDate(rule, found.get(0).dueOn(), found.get(0).reason(), found.get(0).setOn());
        }
        List<UUID> nearestFirst = new ArrayList<>(caseIds);
        LocalDate from = found.stream().filter(row -> row.day() != null)
            .min((a, b) -> Integer.compare(nearestFirst.indexOf(a.caseId()), nearestFirst.indexOf(b.caseId())))
            .map(Found::day).orElse(createdOn);
        int amount = found.get(0).extended() == null ? rule.amount() : found.get(0).extended();
        return dueDate(rule, from, amount, found.get(0).paused(), calendar.at(found.get(0).revision()));
    }

    /** Who set a date had the authority; nothing about it is left to be confirmed. */
    private static DueDate setDate(Rule rule, LocalDate dueOn, String reason, LocalDate setOn) {
        return new DueDate(rule.key(), dueOn, rule.legal(), true, false, setOn, reason, 0, DueDate.SET, List.of(), rule.source());
    }

    private static DueDate dueDate(Rule rule, LocalDate from, int amount, int paused, DeclaredDays days) {
        LocalDate due = switch (rule.unit()) {
            case "WORKING_DAYS" -> days.plus(from, amount);
            case "BEFORE_WORKING_DAYS" -> days.plus(from, -amount);
            default -> from.plusDays(amount + (long) paused);
        };
        LocalDate last = "NEXT_WORKING_DAY".equals(rule.endRule()) ? days.onOrAfter(due) : due;
        return new DueDate(rule.key(), last, rule.legal(), rule.confirmed(), !days.areDeclared(from, last), from, rule.fromEvent(),
            amount, rule.unit(), skipped(rule, from, due, last, days), rule.source());
    }

    /** Only days that moved the end: off days between that working days do not count, and those from which the end was moved on. */
    private static List<LocalDate> skipped(Rule rule, LocalDate from, LocalDate due, LocalDate last, DeclaredDays days) {
        List<LocalDate> skipped = new ArrayList<>();
        if (!"CALENDAR_DAYS".equals(rule.unit())) {
            LocalDate start = due.isBefore(from) ? due : from;
            LocalDate end = due.isBefore(from) ? from : due;
            skipped.addAll(days.daysOff(start.plusDays(1), end.minusDays(1)));
        }
        skipped.addAll(days.daysOff(due, last.minusDays(1)));
        return List.copyOf(skipped);
    }

    /** Whether the event has happened from which a row counts. */
    boolean hasStarted(String key, UUID caseId) {
        return rules.containsKey(key) && jdbc.sql("select exists (select 1 from case_event where case_id = :case and event = :event)")
            .param("case", caseId).param("event", rules.get(key).fromEvent()).query(Boolean.class).single();
    }

    /** Days of a row before any extension. */
    int usualAmount(String key) {
        return rules.get(key).amount();
    }

    /** Shares of a row's time in percent at which somebody is to be warned. */
    List<Integer> warningsAt(String key) {
        return jdbc.sql("select jsonb_array_elements_text(details -> 'warn_at_percent')::integer from deadline_rule where key = :key")
            .param("key", key).query(Integer.class).list();
    }
}
