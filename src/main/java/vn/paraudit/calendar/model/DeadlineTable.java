package vn.paraudit.calendar.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.DeadlineMoved;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.platform.Texts;

/** What the deadline table comes to for the events of the cases. */
@Service
public class DeadlineTable implements Deadlines {

    private final JdbcClient jdbc;
    private final DeadlineRules rules;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    DeadlineTable(JdbcClient jdbc, DeadlineRules rules, OfficeCalendar calendar, ApplicationEventPublisher events, Texts texts) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.texts = texts;
    }

    @Override
    public List<String> keys() {
        return rules.keys();
    }

    @Override
    public String nameOf(String key) {
        String text = "deadline." + key;
        if (texts.has(text)) {
            return texts.get(text, Map.of());
        }
        return rules.find(key, calendar.today()).map(rule -> Texts.isReaderEnglish() ? rule.nameEn() : rule.name()).orElse(key);
    }

    @Override
    public Optional<String> basisOf(String key, LocalDate on, Locale language) {
        return rules.find(key, on).map(rule -> Texts.isEnglish(language) ? rule.basisEn() : rule.basis());
    }

    @Override
    public List<Integer> ladder(String key, LocalDate createdOn) {
        return rules.find(key, createdOn).map(DeadlineRules.Rule::ladder).orElse(List.of());
    }

    @Override
    public Set<Integer> allRungs() {
        return rules.allRungs();
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt figure(String key, String name, LocalDate on) {
        return rules.figure(key, name, on);
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
        return rules.find(key, createdOn).map(rule -> compute(rule, caseIds, createdOn));
    }

    private record Found(
        long revision, UUID caseId, String event, LocalDate day, LocalDate dueOn, String reason, LocalDate setOn, Integer extended, String paused) {
    }

    private DueDate compute(DeadlineRules.Rule atCreation, Collection<UUID> caseIds, LocalDate createdOn) {
        List<Found> found = found(atCreation.key(), caseIds);
        if (rules.renewTo(found.get(0).revision())) {
            return compute(rules.find(atCreation.key(), createdOn).orElse(atCreation), caseIds, createdOn);
        }
        if (found.get(0).dueOn() != null) {
            return setDate(atCreation, found.get(0).dueOn(), found.get(0).reason(), found.get(0).setOn());
        }
        DeadlineRules.Rule rule = happened(found, atCreation, caseIds).map(Found::day).filter(createdOn::isAfter)
            .flatMap(day -> rules.find(atCreation.key(), day)).orElse(atCreation);
        LocalDate from = happened(found, rule, caseIds).map(Found::day).orElse(createdOn);
        int amount = found.get(0).extended() == null ? rule.amount() : found.get(0).extended();
        return dueDate(rule, from, amount, stretches(found.get(0).paused()), calendar.today(), calendar.at(found.get(0).revision()));
    }

    /** Names and cases stand in lists of their length: of an array the database expects many, and would plan anew each time for the few that it gets. */
    private List<Found> found(String key, Collection<UUID> caseIds) {
        List<String> events = rules.eventsOf(key);
        return jdbc.sql("""
            select revision.number as revision, event.case_id, event.event, event.day, fixed.due_on, fixed.reason, fixed.set_on,
                   extension.amount as extended, pause.stretches as paused
              from calendar_revision revision
              left join case_event event on event.event in (:events) and event.case_id in (:cases)
              left join case_deadline fixed on fixed.case_id = :case and fixed.key = :key
              left join clock_extension extension on extension.case_id = :case and extension.key = :key
              left join (select string_agg(from_day || '/' || coalesce(to_day::text, ''), ' ') as stretches from clock_pause
                          where case_id = :case and key = :key) pause on true
            """).param("events", events.isEmpty() ? List.of("") : events).param("cases", caseIds)
            .param("case", caseIds.iterator().next()).param("key", key)
            .query((row, index) -> new Found(row.getLong("revision"), row.getObject("case_id", UUID.class), row.getString("event"),
                row.getObject("day", LocalDate.class), row.getObject("due_on", LocalDate.class), row.getString("reason"),
                row.getObject("set_on", LocalDate.class), row.getObject("extended", Integer.class), row.getString("paused"))).list();
    }

    /** The event from which a version of a row counts, of the nearest case on which it happened. */
    private static Optional<Found> happened(List<Found> found, DeadlineRules.Rule rule, Collection<UUID> caseIds) {
        List<UUID> nearestFirst = new ArrayList<>(caseIds);
        return found.stream().filter(row -> rule.fromEvent().equals(row.event()))
            .min((a, b) -> Integer.compare(nearestFirst.indexOf(a.caseId()), nearestFirst.indexOf(b.caseId())));
    }

    /** Who set a date had the authority; nothing about it is left to be confirmed. */
    private static DueDate setDate(DeadlineRules.Rule rule, LocalDate dueOn, String reason, LocalDate setOn) {
        return new DueDate(rule.key(), dueOn, rule.legal(), true, false, setOn, reason, 0, DueDate.SET, List.of());
    }

    /** How stretches are read: the two days of each with a stroke between them, the second missing while it is not known. */
    private static Pauses stretches(@Nullable String text) {
        return text == null ? Pauses.NONE : Pauses.of(Arrays.stream(text.split(" ")).map(stretch -> stretch.split("/", 2))
            .map(days -> new Pauses.Stretch(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]))).toList());
    }

    /** The days on which a clock of a case stands still. */
    Pauses pauses(String key, UUID caseId) {
        return Pauses.of(jdbc.sql("select from_day, to_day from clock_pause where case_id = :case and key = :key").param("case", caseId).param("key", key)
            .query((row, index) -> new Pauses.Stretch(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class))).list());
    }

    static DueDate dueDate(DeadlineRules.Rule rule, LocalDate from, int amount, Pauses pauses, LocalDate today, DeclaredDays days) {
        LocalDate due = switch (rule.unit()) {
            case "WORKING_DAYS" -> pauses.end(from, amount, today, days::isWorkingDay);
            case "BEFORE_WORKING_DAYS" -> days.plus(from, -amount);
            default -> pauses.end(from, amount, today, day -> true);
        };
        LocalDate last = "NEXT_WORKING_DAY".equals(rule.endRule()) ? days.onOrAfter(due) : due;
        return new DueDate(rule.key(), last, rule.legal(), rule.confirmed(), !days.areDeclared(from, last), from, rule.fromEvent(),
            amount, rule.unit(), skipped(rule, from, due, last, days));
    }

    /** What a row would come to that counts from a day. */
    @Transactional(readOnly = true)
    public DueDate example(int amount, String unit, String endRule, LocalDate from) {
        DeadlineRules.Rule rule = new DeadlineRules.Rule("", "", "", "", amount, unit, endRule, false, true, "", "", List.of(), List.of());
        return dueDate(rule, from, amount, Pauses.NONE, calendar.today(), calendar.newest());
    }

    /** Only days that moved the end: off days between that working days do not count, and those from which the end was moved on. */
    private static List<LocalDate> skipped(DeadlineRules.Rule rule, LocalDate from, LocalDate due, LocalDate last, DeclaredDays days) {
        List<LocalDate> skipped = new ArrayList<>();
        if (!"CALENDAR_DAYS".equals(rule.unit())) {
            LocalDate start = due.isBefore(from) ? due : from;
            LocalDate end = due.isBefore(from) ? from : due;
            skipped.addAll(days.daysOff(start.plusDays(1), end.minusDays(1)));
        }
        skipped.addAll(days.daysOff(due, last.minusDays(1)));
        return List.copyOf(skipped);
    }

    /** The day of the event from which a row counts; empty while it has not happened. */
    Optional<LocalDate> startedOn(String key, UUID caseId) {
        return jdbc.sql("select min(day) from case_event where case_id = :case and event = any(:events::text[])").param("case", caseId)
            .param("events", rules.eventsOf(key).toArray(String[]::new)).query(LocalDate.class).optional();
    }

    /** The version of a row that a clock runs by which began on a day. */
    DeadlineRules.Rule rule(String key, LocalDate startedOn) {
        return rules.find(key, startedOn).orElseThrow();
    }
}
