package vn.paraudit.modeling.moving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.modeling.moving.Migration.Item;
import vn.paraudit.platform.KeptRows.Row;
import vn.paraudit.platform.KeptRows.Table;
import vn.paraudit.platform.KeptRows;
import vn.paraudit.worklist.MovingWork;

/** All rows that the engine and the list of work keep of a case: what a move changed in them, and the way back. */
@Component
class RowsOfCase {

    /** A job that is about to run, or has failed to, is still the same job. */
    private static final Map<String, Set<String>> TRANSIENT = Map.of("act_ru_job", Set.of("lock_owner_", "lock_exp_time_", "rev_"));

    private final KeptRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Table tasks;
    private final List<Table> tables;

    RowsOfCase(KeptRows rows, JdbcClient jdbc, JsonMapper json, CaseMigrations engine, MovingWork work) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
        this.tasks = work.table();
        this.tables = new ArrayList<>(engine.tables());
        this.tables.add(tasks);
    }

    /** @param instances  the case's own instance and those that it called */
    List<Row> read(List<String> instances) {
        return rows.of(tables, instances);
    }

    /** Two equal fingerprints mean that nothing happened between them but that jobs were looked at. */
    String fingerprint(List<Row> state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            state.forEach(row -> digest.update((row.table() + row.key() + lasting(row) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String lasting(Row row) {
        Set<String> left = TRANSIENT.get(row.table());
        return left == null ? row.content() : ((ObjectNode) json.readTree(row.content())).remove(left).toString();
    }

    /** Labels of the tasks that are open in a state. */
    List<String> openSteps(List<Row> state) {
        return state.stream().filter(row -> row.table().equals(tasks.name())).map(row -> json.readTree(row.content()))
            .filter(task -> task.path("closed_at").isNull()).map(task -> task.path("name").asString()).toList();
    }

    /** Keeps what is needed to go back: changed and vanished rows as they were, added ones by their keys. */
    void keep(Item item, List<Row> before, List<Row> after) {
        Map<String, Row> now = new HashMap<>();
        after.forEach(row -> now.put(row.table() + ' ' + row.key(), row));
        List<Row> kept = new ArrayList<>();
        for (Row was : before) {
            Row is = now.remove(was.table() + ' ' + was.key());
            if (is == null || !is.content().equals(was.content())) {
                kept.add(was);
            }
        }
        now.values().forEach(added -> kept.add(new Row(added.table(), added.key(), null)));
        jdbc.sql("""
            insert into case_migration_row (migration_id, number, table_name, row_key, content)
            select :id, :number, one.* from unnest(cast(:tables as text[]), cast(:keys as text[]), cast(:contents as jsonb[])) as one
            """).param("id", item.migrationId()).param("number", item.number()).param("tables", kept.stream().map(Row::table).toArray(String[]::new))
            .param("keys", kept.stream().map(Row::key).toArray(String[]::new))
            .param("contents", kept.stream().map(Row::content).toArray(String[]::new)).update();
    }

    /** Makes all rows what they were before the move. */
    void putBack(Item item) {
        Map<String, List<Row>> kept = jdbc.sql("""
            select table_name as "table", row_key as key, content::text as content from case_migration_row
             where migration_id = :id and number = :number
            """).param("id", item.migrationId()).param("number", item.number()).query(Row.class).stream().collect(Collectors.groupingBy(Row::table));
        tables.forEach(table -> rows.put(table, kept.getOrDefault(table.name(), List.of()).stream().map(Row::content)
            .filter(content -> content != null).toList()));
        List<Table> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        backwards.forEach(table -> rows.remove(table, kept.getOrDefault(table.name(), List.of()).stream()
            .filter(row -> row.content() == null).map(Row::key).toList()));
    }
}
