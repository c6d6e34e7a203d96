package vn.paraudit.sandbox;

import java.util.Map;
import vn.paraudit.engine.TableFailure;

/** Evaluates tables that are not in force, as the engine would at the same bounded cost. */
public interface TableAnswers {

    /**
     * Asks one decision of a table that the fence has let through.
     *
     * @param values  by name; {@code null} for a name that is known to have none
     * @throws TableFailure  when the table gives no answer
     */
    TableTrials.Answer of(byte[] table, String decision, Map<String, Object> values);
}
