package vn.paraudit.scale;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.testing.Nightly;

/**
 * Makes many rows of the few that are there, hundreds of thousands in the nightly run: copies whose ids are their own, spread over units, days and states as years
 * of work would be, with whole seats that have all of it.
 */
final class ManyRows {

    static final int ROWS = Nightly.or(30_000, 300_000);
    /** Of tables that are only looked into from the large ones. */
    private static final int FEWER_ROWS = Nightly.or(8_000, 20_000);
    private static final Set<String> LARGEST = Set.of("inbox_task", "finding", "inspection", "audit_entry");
    /** Each of so many rows gets its share of copies. */
    private static final int ORIGINALS = 6;

    /** Tables that grow with the work that is done, with what a copy has instead of the value of the row it is made of. */
    static final Map<String, Map<String, String>> GROWING = Map.ofEntries(
        Map.entry("inbox_task", Map.of("due_on", "one.due_on + (n % 700 - 600)::int", "unit_code", unit(),
            "state", "case when n % 3 = 0 then 'OPEN' else 'COMPLETED' end", "closed_at", "case when n % 3 = 0 then null else now() - n * interval '1 minute' end",
            "completed_by", "case when n % 3 = 0 then null else gen_random_uuid() end", "search_text", "one.search_text || ' ' || md5(n::text)",
            "created_at", "now() - n * interval '1 minute'", "seat_key", "case when n % 2 = 0 then 'plan-officer@office' else one.seat_key || n end",
            "assignee", "case when n % 7 = 0 then gen_random_uuid() end", "definition_id", "one.definition_id || n % 1000")),
        Map.entry("finding", Map.of("due_on", "date '2026-05-01' + (n % 900 - 600)::int", "unit_code", unit(), "description", "one.description || ' ' || md5(n::text)",
            "state", "(array['CLOSED','VERIFIED','REMEDIATING','CONFIRMED','CLOSED','TRANSFERRED','REPORTED','CLOSED'])[1 + n % 8]",
            "severity", "'F' || 1 + n % 5", "severity_reason", "'vì'", "occurred_on", "date '2020-01-01'",
            "detected_on", "date '2026-04-01' - (n % 900)::int", "violation", "one.violation || n % 500")),
        Map.entry("finding_responsible", Map.of()),
        Map.entry("inspection", Map.of("unit_code", unit(), "visit_starts_at", "now() - n * interval '1 hour'", "title", "one.title || ' ' || md5(n::text)",
            "state", "(array['CONCLUDED','PLANNED','ON_SITE','CANCELLED'])[1 + n % 4]")),
        Map.entry("inspection_seat", Map.of()), Map.entry("inspection_section", Map.of()),
        Map.entry("plan", Map.of("title", "one.title || ' ' || md5(n::text)", "year", "2000 + (n % 100)::int", "state", "'ISSUED'")),
        Map.entry("plan_target", Map.of("unit_code", unit())),
        Map.entry("notice", Map.of("sent_at", "now() - n * interval '1 minute'", "task_id", "md5(n::text)")),
        Map.entry("audit_head", Map.of()), Map.entry("audit_entry", Map.of("at", "now() - n * interval '1 minute'")),
        Map.entry("evidence", Map.of("sha256", "md5(n::text) || md5(one.id::text || n)", "received_at", "now() - n * interval '1 minute'")),
        Map.entry("case_act", Map.of()), Map.entry("case_event", Map.of()), Map.entry("official_document", Map.of("sequence", numbered("1000 + n"), "number", numbered("(1000 + n) || '/KH-UBND'"),
            "symbol", numbered("'KH-UBND'"), "issued_on", numbered("one.signed_on"), "numbered", numbered("'ENTERED'"), "unit_code", unit(), "signed_on", "date '2026-04-01' - (n % 900)::int")),
        Map.entry("answered_request", Map.of("at", "now() - n * interval '1 minute'", "key_hash", "sha256(convert_to(n::text, 'UTF8'))")),
        Map.entry("account", Map.of("username", "'ai' || n", "name", "one.name || ' ' || n")), Map.entry("account_role", Map.of("role", "'supervisor-' || n")),
        Map.entry("person", Map.of("unit_code", unit())), Map.entry("discipline_case", Map.of()),
        Map.entry("act_ru_execution", Map.of()), Map.entry("act_ru_task", Map.of()), Map.entry("act_ru_variable", Map.of()), Map.entry("act_ru_job", Map.of()),
        Map.entry("act_hi_taskinst", Map.of()), Map.entry("act_hi_actinst", Map.of()), Map.entry("act_hi_procinst", Map.of()));

    private static final Set<String> IDS = Set.of("id_", "proc_inst_id_", "root_proc_inst_id_", "execution_id_", "task_id_", "act_inst_id_", "parent_id_",
        "super_exec_", "parent_act_inst_id_", "business_key_", "process_instance_id_", "instance_id", "var_scope_", "id");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManyRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One paper in ten still waits for its number. */
    private static String numbered(String value) {
        return "case when n % 10 > 0 then " + value + " end";
    }

    private static String unit() {
        return "(select array_agg(code) from unit)[1 + n % (select count(*) from unit)]";
    }

    /** Copies the rows of every growing table that has some; answers the names of those. */
    List<String> make() {
        List<String> made = GROWING.keySet().stream().sorted().filter(table -> rowsOf(table) > 0).toList();
        transaction.executeWithoutResult(status -> {
            // The copies refer to nothing; checks of that and the counts that triggers keep would only take time.
            jdbc.sql("set local session_replication_role = replica").update();
            made.forEach(this::multiply);
            jdbc.sql("select recount_inbox(current_date - extract(isodow from current_date)::int + 1)").query((row, index) -> 1).list();
        });
        // Outside a transaction, and as an installation that has been at work is cleaned by itself.
        jdbc.sql("vacuum analyze").update();
        return made;
    }

    private long rowsOf(String table) {
        return jdbc.sql("select count(*) from (select 1 from " + table + " limit 1) first").query(Long.class).single();
    }

    private void multiply(String table) {
        record Column(String name, String type, boolean identity) {
        }
        List<Column> columns = jdbc.sql("""
            select column_name as name, data_type as type, is_identity = 'YES' as identity from information_schema.columns
             where table_schema = 'public' and table_name = :table and is_generated = 'NEVER' order by ordinal_position
            """).param("table", table).query(Column.class).list();
        Map<String, String> own = GROWING.get(table);
        Stream<Column> copied = columns.stream().filter(column -> !column.identity());
        String values = columns.stream().filter(column -> !column.identity()).map(column -> {
            if (own.containsKey(column.name())) {
                return own.get(column.name());
            }
            if (column.type().equals("uuid")) {
                return "case when one." + column.name() + " is not null then gen_random_uuid() end";
            }
            return IDS.contains(column.name()) ? "md5(one." + column.name() + " || n)" : "one." + column.name();
        }).collect(Collectors.joining(", "));
        jdbc.sql("""
            insert into %1$s (%2$s) select %3$s
              from (select *, row_number() over () as place, count(*) over () as places from (select * from %1$s limit %5$d) few) one
              join generate_series(1, %4$d) n on n %% one.places = one.place - 1
            """.formatted(table, copied.map(Column::name).collect(Collectors.joining(", ")), values, LARGEST.contains(table) ? ROWS : FEWER_ROWS, ORIGINALS))
            .update();
    }
}
