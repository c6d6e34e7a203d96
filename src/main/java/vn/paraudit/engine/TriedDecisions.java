package vn.paraudit.engine;

import java.util.List;
import java.util.Map;

/** Decision tables that are not in force. */
public interface TriedDecisions {

    /**
     * Evaluates a table that is to be released.
     *
     * @param table  its file, which the fence has let through
     * @return for every input what {@link Decisions#evaluate} would answer, in the order of the inputs
     * @throws TableFailure  when the table cannot be evaluated
     */
    List<List<Map<String, Object>>> tried(byte[] table, String decisionId, List<Map<String, Object>> inputs);
}
