package vn.paraudit.calendar.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.calendar.DayKind;

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
     * @param amount  how many of {@code unit}, counted from the day of {@code fromEvent}
     */
    public record Rule(
        String key, String name, String nameEn, String fromEvent, int amount, String unit, boolean legal, boolean confirmed, String source) {
    }

    /** The special days of a year, in order. */
    public List<Day> days(int year) {
        return jdbc.sql("""
            select day, kind, name, name_en, flag, reason from calendar_day
             where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1) order by day
            """).param("year", year).query(Day.class).list();
    }

    /** The version of each row that is in force on a day, by key. */
    public List<Rule> deadlinesOn(LocalDate day) {
        return jdbc.sql("""
            select distinct on (key) key, name, name_en, from_event, amount, unit, legal, confirmed, source from deadline_rule
             where valid_from <= :day order by key, valid_from desc
            """).param("day", day).query(Rule.class).list();
    }
}
