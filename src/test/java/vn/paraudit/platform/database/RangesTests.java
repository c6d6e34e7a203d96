package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.platform.Ranges;
import vn.paraudit.testing.OlderInstallation;
import vn.paraudit.testing.ParAuditTest;

/** The tables take no day and no figure that the work cannot have, and leave alone what an older installation brought. */
@ParAuditTest
class RangesTests {

    /** Written by the product from its clock, or counted from rows that are guarded; a task without a deadline is due on the last day there is. */
    private static final List<String> COUNTED = List.of("access_token.last_used_on", "access_token_told.told_on", "demo_year.today", "inbox_count.week",
        "inbox_count_day.due_on", "inbox_count_delta.due_on", "inbox_task.due_on", "team_visit_half.day");
    /** Comes with the product, which checks it before. */
    private static final List<String> LIBRARY = List.of("checklist_library.valid_from", "discipline_library.valid_from",
        "field_library.valid_from", "reminder_ladder.valid_from", "unit.valid_from", "unit.valid_to", "violation_library.valid_from");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    private List<String> columns(String types) {
        return jdbc.sql("""
            select table_name || '.' || column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
             where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name !~ '^(act|spring|flyway)_'
               and data_type in (
            """ + types + ") order by 1").query(String.class).list();
    }

    private boolean isGuarded(String column) {
        String[] parts = column.split("\\.");
        return jdbc.sql("""
            select count(distinct tgname) = 2 from pg_trigger
             where tgrelid = :table::regclass and tgfoid = 'refuse_range'::regproc and pg_get_triggerdef(oid) like '%new.' || :column || ')%'
            """).param("table", parts[0]).param("column", parts[1]).query(Boolean.class).single();
    }

    @Test
    void everyDayInEveryTableIsGuarded() {
        List<String> days = new ArrayList<>(columns("'date', 'daterange'"));
        // When a photo was taken is what a device says: a wrong clock must not cost the photo.
        days.add("inspection.visit_starts_at");
        assertThat(days).hasSizeGreaterThan(40);
        assertThat(days.stream().filter(column -> !isGuarded(column)).toList())
            .containsExactlyInAnyOrderElementsOf(Stream.concat(COUNTED.stream(), LIBRARY.stream()).toList());
    }

    /** What people count or choose; versions, positions and numbers in a row are the product's own. */
    @Test
    void everyFigureThatPeopleWriteIsGuarded() {
        assertThat(List.of("clock_extension.amount", "deadline_proposal.amount", "discipline_ballot.votes",
            "field_sheet.dossiers", "field_sheet.size", "field_sheet.seed", "finding.numerator", "finding.denominator", "plan.year", "plan.unannounced", "unit_indicator.index_score", "calendar_year.year"))
            .allMatch(this::isGuarded);
    }

    @Test
    void theDatabaseAndTheCodeDrawTheSameBounds() {
        for (LocalDate day : List.of(Ranges.FIRST_DAY.minusDays(1), Ranges.FIRST_DAY, Ranges.LAST_DAY, Ranges.LAST_DAY.plusDays(1))) {
            assertThat(jdbc.sql("select sensible(:day::date)").param("day", day).query(Boolean.class).single()).as("%s", day)
                .isEqualTo(Ranges.isSensible(day));
        }
        for (long figure : new long[] {-1, 0, Ranges.MOST, Ranges.MOST + 1}) {
            assertThat(jdbc.sql("select sensible(:figure::numeric)").param("figure", figure).query(Boolean.class).single()).as("%s", figure)
                .isEqualTo(figure >= 0 && figure <= Ranges.MOST);
        }
        assertThat(jdbc.sql("""
            select array[sensible('[2020-01-01,)'::daterange), sensible('(,9999-01-01)'::daterange), sensible('infinity'::date), sensible(null::date),
                         sensible('9999-01-01'::timestamptz), sensible(now())]::text
            """).query(String.class).single()).isEqualTo("{t,f,f,t,f,t}");
    }

    @Test
    void rowsOfAnOlderInstallationStayAndGoOn() {
        try (OlderInstallation older = new OlderInstallation(flyway, "ranges")) {
            JdbcClient old = older.jdbc();
            UUID id = UUID.randomUUID();
            old.sql("insert into unit (code, name, name_en, kind, valid_from, flag) values ('00001', 'Xã', 'Old', 'COMMUNE', '2025-07-01', '')").update();
            old.sql("""
                insert into finding (id, inspection_id, violation, unit_code, description, occurred_on, detected_on, proposed, severity_rule, severity,
                    state, cases, recorded_by, recorded_at)
                values (:id, :id, 'V', '00001', 'cũ', date '0202-04-03', date '9999-12-31', 'F1', '1', 'F1', 'DRAFT', 2000000000, :id, now())
                """).param("id", id).update();

            older.upgrade();
            assertThat(old.sql("update finding set description = 'mới', state = 'CONFIRMED' where id = :id").param("id", id).update()).isOne();
            assertThat(old.sql("update finding set occurred_on = occurred_on, description = 'mới hơn' where id = :id").param("id", id).update()).isOne();
            refuses(old, "update finding set occurred_on = date '0203-04-03'", "ck_day_range");
            refuses(old, "update finding set cases = 2000000001", "ck_figure_range");
            assertThat(old.sql("update finding set occurred_on = date '2026-04-03', detected_on = date '2026-05-04', cases = 2").update()).isOne();
        }
    }

    private static void refuses(JdbcClient database, String sql, String constraint) {
        assertThatThrownBy(() -> database.sql(sql).update()).rootCause().isInstanceOfSatisfying(PSQLException.class, refusal ->
            assertThat(refusal.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
    }
}
