package vn.paraudit.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole rows of the database as they are and puts them back exactly so, with all of their columns. */
@Component
public class KeptRows {

    private static final String COLUMNS = """
        select quote_ident(attname) from pg_attribute
         where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
        """;

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final Map<String, List<String>> columns = new ConcurrentHashMap<>();

    KeptRows(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * A table of which rows are kept. Names come from the code, never from a request.
     *
     * @param key    column that tells one row from another
     * @param owner  column by which the rows of one owner are found
     */
    public record Table(String name, String key, String owner) {
    }

    /** A row with all of its columns as JSON text; equal texts are equal rows. */
    public record Row(String table, String key, String content) {
    }

    /** All rows of some owners, by table and key. */
    public List<Row> of(Collection<Table> tables, Collection<String> owners) {
        writes.sendNow();
        String sql = tables.stream().map(table -> "select '%1$s' as \"table\", one.%2$s as key, to_jsonb(one)::text as content from %1$s one where one.%3$s in (:owners)"
            .formatted(table.name(), table.key(), table.owner())).collect(Collectors.joining(" union all ", "", " order by 1, 2"));
        return jdbc.sql(sql).param("owners", owners).query(Row.class).list();
    }

    /** Writes rows back as they were, over what stands under their keys now. */
    public void put(Table table, List<String> contents) {
        if (contents.isEmpty()) {
            return;
        }
        List<String> names = columns.computeIfAbsent(table.name(), name -> jdbc.sql(COLUMNS).param("table", name).query(String.class).list());
        String all = String.join(", ", names);
        jdbc.sql("insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb)) on conflict (%3$s) do update set (%2$s) = row(%4$s)"
            .formatted(table.name(), all, table.key(), names.stream().map("excluded."::concat).collect(Collectors.joining(", "))))
            .param("rows", "[" + String.join(",", contents) + "]").update();
    }

    public void remove(Table table, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from %s where %s in (:keys)".formatted(table.name(), table.key())).param("keys", keys).update();
        }
    }
}
