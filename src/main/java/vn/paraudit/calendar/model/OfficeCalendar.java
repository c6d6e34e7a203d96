package vn.paraudit.calendar.model;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** The calendar of the office: loaded from the library, then kept by those who declare days. Remembered in memory by its revision. */
@Service
class OfficeCalendar implements WorkingDays, DaysOff {

    private static final String LIBRARY = "calendar";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final ApplicationEventPublisher events;
    private volatile Remembered remembered;

    OfficeCalendar(JdbcClient jdbc, LibraryLoader libraries, CurrentUser currentUser, TimeSource time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
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
                .param("flag", day.path("flag").asString()).update();
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
            values (:day, :kind, :name, :name, 'declared by the office', :reason, :by, :at)
            on conflict (day) do update set kind = excluded.kind, name = excluded.name, reason = excluded.reason,
                declared_by = excluded.declared_by, declared_at = excluded.declared_at, flag = excluded.flag
            """).param("day", day).param("kind", kind.name()).param("name", name.strip()).param("reason", reason.strip())
            .param("by", by.personId()).param("at", time.now().atOffset(ZoneOffset.UTC)).update();
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
