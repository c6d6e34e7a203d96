package vn.paraudit.worklist.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.paraudit.security.SeatScope;

/** Says where the seat of a task is looked for. */
final class SeatScopes {

    private SeatScopes() {
    }

    /** @param variables  routing variables visible at the task; only texts can name a place */
    static SeatScope of(String processKey, UUID caseId, Map<String, Object> variables) {
        Map<String, String> texts = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return new SeatScope(processKey, caseId.toString(), texts);
    }
}
