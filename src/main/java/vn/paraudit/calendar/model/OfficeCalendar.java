package vn.paraudit.calendar.model;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.DayKind;
import vn.paraudit.calendar.DaysOff;
import vn.paraudit.calendar.DeadlineMoved;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.SourceKind;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** The calendar of the office: loaded from the library, then kept by those who declare days. Remembered in memory by its revision. */
@Service
class OfficeCalendar implements WorkingDays, DaysOff {

    private static final String LIBRARY = "calendar";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;
    /** Years before and after this one that can be declared. */
    private static final int MOST_YEARS = 5;
    private static final int MOST_DAYS = 100;

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private volatile Remembered remembered;

    OfficeCalendar(JdbcClient jdbc, LibraryLoader libraries, CurrentUser currentUser, TimeSource time, ApplicationEventPublisher events,
            AuditTrail trail) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
        this.trail = trail;
    }

    private record Remembered(long revision, DeclaredDays days) {
    }

    @PostConstruct
    void load() {
        libraries.load(LIBRARY, this::store);
        remembered = read();
    }

    private void store(JsonNode library) {
        for (JsonNode year : library.path("declared_years")) {
            jdbc.sql("insert into calendar_year values (:year) on conflict do nothing").param("year", year.asInt()).update();
        }
        for (JsonNode day : library.path("days")) {
            jdbc.sql("""
                insert into calendar_day (day, kind, name, name_en, flag) values (:day::date, :kind, :name, :nameEn, :flag)
                on conflict (day) do nothing
                """).param("day", day.path("date").asString()).param("kind", day.path("kind").asString())
                .param("name", day.path("name_vi").asString()).param("nameEn", day.path("name_en").asString())
                .param("flag", SourceKind.of(day, "source_kind").name()).update();
        }
    }

    private Remembered read() {
        long revision = jdbc.sql("select number from calendar_revision").query(Long.class).single();
        Map<LocalDate, DayKind> days = new HashMap<>();
        jdbc.sql("select day, kind from calendar_day")
            .query(row -> {
                days.put(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")));
            });
        return new Remembered(revision, new DeclaredDays(days, Set.copyOf(jdbc.sql("select year from calendar_year").query(Integer.class).list())));
    }

    LocalDate today() {
        return time.today();
    }

    /** The days as they are declared now. */
    DeclaredDays newest() {
        return at(jdbc.sql("select number from calendar_revision").query(Long.class).single());
    }

    /** The days as of a revision that the caller has just read from the database. */
    DeclaredDays at(long revision) {
        if (remembered.revision() != revision) {
            remembered = read();
        }
        return remembered.days();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return remembered.days().isWorkingDay(day);
    }

    @Override
    public LocalDate plus(LocalDate day, int workingDays) {
        return remembered.days().plus(day, workingDays);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return remembered.days().between(from, to);
    }

    @Override
    @Transactional
    public void declare(LocalDate day, DayKind kind, String name, String reason) {
        Actor by = currentUser.get();
        if (!by.has(Roles.PROCESS_MANAGER) && !by.has(Roles.PLAN_OFFICER)) {
            throw new Forbidden("right-missing", Map.of());
        }
        if (day == null || kind == null || !isText(name, LONGEST_NAME) || !isText(reason, LONGEST_REASON)) {
            throw RuleViolation.of("calendar-day-incomplete", Map.of("name", LONGEST_NAME, "reason", LONGEST_REASON));
        }
        jdbc.sql("""
            insert into calendar_day (day, kind, name, name_en, flag, reason, declared_by, declared_at)
            values (:day, :kind, :name, :name, 'READ_IN_TEXT', :reason, :by, :at)
            on conflict (day) do update set kind = excluded.kind, name = excluded.name, reason = excluded.reason,
                declared_by = excluded.declared_by, declared_at = excluded.declared_at, flag = excluded.flag
            """).param("day", day).param("kind", kind.name()).param("name", name.strip()).param("reason", reason.strip())
            .param("by", by.personId()).param("at", time.now().atOffset(ZoneOffset.UTC)).update();
        changed();
    }

    @Override
    @Transactional
    public void declareYear(int year, List<SpecialDay> days, String decision) {
        Actor by = currentUser.get();
        if (!mayDeclareYears()) {
            throw new Forbidden("right-missing", Map.of());
        }
        int now = time.today().getYear();
        if (days == null || year < now - MOST_YEARS || year > now + MOST_YEARS || days.size() > MOST_DAYS || !isText(decision, LONGEST_REASON)
                || days.stream().anyMatch(day -> day.day() == null || day.kind() == null || !isText(day.name(), LONGEST_NAME)
                    || !isText(day.nameEn(), LONGEST_NAME))) {
            throw RuleViolation.of("calendar-year-incomplete", Map.of("years", MOST_YEARS, "name", LONGEST_NAME, "reason", LONGEST_REASON));
        }
        Set<LocalDate> seen = new HashSet<>();
        days.stream().filter(day -> day.day().getYear() != year || !seen.add(day.day()) || day.kind().isWorking() && !DeclaredDays.isWeekend(day.day()))
            .findFirst().ifPresent(day -> {
                throw RuleViolation.of("calendar-year-day", Map.of("day", day.day().toString(), "year", year));
            });
        jdbc.sql("delete from calendar_day where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1)").param("year", year).update();
        for (SpecialDay day : days) {
            jdbc.sql("""
                insert into calendar_day (day, kind, name, name_en, flag, reason, declared_by, declared_at)
                values (:day, :kind, :name, :nameEn, 'READ_IN_TEXT', :reason, :by, :at)
                """).param("day", day.day()).param("kind", day.kind().name()).param("name", day.name().strip()).param("nameEn", day.nameEn().strip())
                .param("reason", decision.strip()).param("by", by.personId()).param("at", time.now().atOffset(ZoneOffset.UTC)).update();
        }
        jdbc.sql("insert into calendar_year values (:year) on conflict do nothing").param("year", year).update();
        trail.record(AuditTrail.Subject.LIBRARY, UUID.nameUUIDFromBytes(("calendar:" + year).getBytes(StandardCharsets.UTF_8)), "calendar-year-declared",
            Map.of(), Map.of("year", year, "days", days.size(), "legalBasis", decision.strip()));
        changed();
    }

    @Override
    public boolean mayDeclareYears() {
        Actor by = currentUser.get();
        return by.has(Roles.ADMIN) || by.has(Roles.PROCESS_MANAGER) || by.has(Roles.PLAN_OFFICER);
    }

    /** Everybody counts with the new days from now on; who does not come through counts with the old ones again. */
    private void changed() {
        jdbc.sql("update calendar_revision set number = number + 1").update();
        remembered = read();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    remembered = read();
                }
            }
        });
        events.publishEvent(new DeadlineMoved(null));
    }

    private static boolean isText(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }
}
