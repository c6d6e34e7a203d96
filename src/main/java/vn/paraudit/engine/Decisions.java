package vn.paraudit.engine;

import java.util.List;
import java.util.Map;

/** The decision tables in force. */
public interface Decisions {

    /**
     * Evaluates the newest version of a table.
     *
     * @return the outputs of every rule that applied, in the table's order; which ones depends on its hit policy
     */
    List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> input);
}
