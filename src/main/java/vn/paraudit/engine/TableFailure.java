package vn.paraudit.engine;

import java.util.List;
import java.util.Map;
import vn.paraudit.platform.Problem;

/** A decision table gave no answer (HTTP 409): the request is sound, the table has to be mended by the process manager. */
public final class TableFailure extends Problem {

    private TableFailure(String code, Map<String, Object> facts) {
        super(code, 409, facts, List.of());
    }

    /**
     * A cell asks for more than a table may cost.
     *
     * @param rule  number of its row as the table shows it, or its annotation
     * @param cell  label of its column
     */
    public static TableFailure costly(String table, String rule, String cell) {
        return new TableFailure("table-costly", Map.of("table", table, "rule", rule, "cell", cell));
    }

    /** A cell, or the expression of a column ({@code rule} empty), cannot be evaluated for this case. */
    public static TableFailure unanswered(String table, String rule, String cell) {
        return rule.isEmpty() ? new TableFailure("table-input-unfit", Map.of("table", table, "cell", cell))
            : new TableFailure("table-cell-unfit", Map.of("table", table, "rule", rule, "cell", cell));
    }

    /** The table itself gave no answer: two rows where one may apply, for example. */
    public static TableFailure failed(String table) {
        return new TableFailure("table-failed", Map.of("table", table));
    }

    /** No row applied where one is needed. */
    public static TableFailure withoutRow(String table) {
        return new TableFailure("table-without-row", Map.of("table", table));
    }
}
