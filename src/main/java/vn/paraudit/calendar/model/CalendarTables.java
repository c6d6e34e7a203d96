package vn.paraudit.calendar.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.calendar.DayKind;
import vn.paraudit.organization.SourceKind;

/** The declared days and the deadline table, as people read them. */
@Repository
public class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason  the decision that an office declared the day by; {@code null} for days of the library */
    public record Day(LocalDate day, DayKind kind, String name, String nameEn, String flag, @Nullable String reason) {
    }

    /**
     * A row of the deadline table.
     *
     * @param amount     how many of {@code unit}, counted from the day of {@code fromEvent}
     * @param source     where it comes from and what of that was read
     * @param kind       how much is known of that
     * @param own        whether people of the office brought it into force, and not the product
     * @param validFrom  first day of this version
     */
    public record Rule(
        String key, String name, String nameEn, String fromEvent, int amount, String unit, String endRule, boolean legal, boolean confirmed,
        String source, String sourceEn, SourceKind kind, boolean own, LocalDate validFrom) {
    }

    /** Who proposed and who released a version of the office, and why. */
    public record Release(LocalDate inForceOn, String proposedByName, String decidedByName, OffsetDateTime decidedAt, String reason) {
    }

    /** Whether the days off of a year are declared. */
    public boolean isDeclared(int year) {
        return jdbc.sql("select exists (select 1 from calendar_year where year = :year)").param("year", year).query(Boolean.class).single();
    }

    /** The special days of a year, in order. */
    public List<Day> days(int year) {
        return jdbc.sql("""
            select day, kind, name, name_en, flag, reason from calendar_day
             where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1) order by day
            """).param("year", year).query(Day.class).list();
    }

    /** The version of each row that is in force on a day, by key; of a row that begins later its first one, which counts until then. */
    public List<Rule> deadlinesOn(LocalDate day) {
        return jdbc.sql("""
            select distinct on (key) key, name, name_en, from_event, amount, unit, end_rule, legal, confirmed, source,
                   coalesce(nullif(source_en, ''), source) as source_en,
                   coalesce(details ->> 'source_kind', case when confirmed then 'READ_IN_TEXT' else 'OPEN' end) as kind, own, valid_from
              from deadline_rule
             order by key, valid_from <= :day desc, case when valid_from <= :day then valid_from end desc, valid_from
            """).param("day", day).query(Rule.class).list();
    }

    /** All versions of a row, the newest first; none of a row that nobody knows. */
    public List<Rule> versions(String key) {
        return jdbc.sql("""
            select key, name, name_en, from_event, amount, unit, end_rule, legal, confirmed, source,
                   coalesce(nullif(source_en, ''), source) as source_en,
                   coalesce(details ->> 'source_kind', case when confirmed then 'READ_IN_TEXT' else 'OPEN' end) as kind, own, valid_from from deadline_rule
             where key = :key order by valid_from desc
            """).param("key", key).query(Rule.class).list();
    }

    /** How the versions of the office came into force. */
    public List<Release> releases(String key) {
        return jdbc.sql("""
            select in_force_on, proposed_by_name, decided_by_name, decided_at, reason from deadline_proposal where key = :key and state = 'RELEASED'
            """).param("key", key).query(Release.class).list();
    }
}
