package vn.paraudit.engine;

import java.util.List;
import java.util.Map;

/** The decision tables in force. */
public interface Decisions {

    /**
     * Evaluates the newest version of a table.
     *
     * @return the outputs of every rule that applied, in the table's order; which ones depends on its hit policy
     * @throws TableFailure  when the table cannot be evaluated
     */
    default List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> input) {
        return evaluateEach(decisionId, List.of(input)).get(0);
    }

    /**
     * The outputs of the first rule that applied, each named output with a value.
     *
     * @throws TableFailure  when the table cannot be evaluated, no rule applied or an output has no value
     */
    default Map<String, Object> first(String decisionId, Map<String, Object> input, String... needed) {
        Map<String, Object> row = evaluate(decisionId, input).stream().findFirst().orElseThrow(() -> TableFailure.withoutRow(decisionId));
        for (String output : needed) {
            if (row.get(output) == null) {
                throw TableFailure.unanswered(decisionId, "", output);
            }
        }
        return row;
    }

    /**
     * Evaluates the newest version of a table for many inputs, looking it up once.
     *
     * @return for every input what {@link #evaluate} answers, in the order of the inputs
     */
    List<List<Map<String, Object>>> evaluateEach(String decisionId, List<Map<String, Object>> inputs);
}
