package vn.paraudit.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a decision table in force and the codes in their cells are called, for people who do not read codes. */
public interface TableWords {

    /**
     * Words for one column.
     *
     * @param id     of the input or output
     * @param label  what the column is called in a language in which the table itself has no labels; {@code null} where its own stands
     * @param codes  words by code; codes that nobody knows are missing
     */
    record Column(String id, @Nullable String label, Map<String, String> codes) {
    }

    /**
     * The columns of all tables of the file in which a table stands, in the order of the file.
     *
     * @throws vn.paraudit.platform.NotFound when no such table is in force
     */
    List<Column> of(String key);
}
