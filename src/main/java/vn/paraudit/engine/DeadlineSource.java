package vn.paraudit.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says when a deadline is over; timers of the diagrams that read {@code ${deadline}} wait for this moment. */
public interface DeadlineSource {

    /**
     * @param deadlineKey  row of the deadline table, from the element's property {@code deadline}
     * @param variables    routing variables visible there
     */
    Optional<Instant> endOf(String deadlineKey, Map<String, Object> variables, UUID caseId);
}
