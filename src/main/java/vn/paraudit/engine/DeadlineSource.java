package vn.paraudit.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says when a deadline is over; timers of the diagrams that read {@code ${deadline}} wait for this moment. */
public interface DeadlineSource {

    /** The name by which expressions read the end of a deadline. */
    String NAME = "deadline";

    /**
     * @param deadlineKey  row of the deadline table, from the element's property {@code deadline}
     * @param variables    routing variables visible there
     * @param since        when the case reached the step: a deadline without a recorded event counts from that day
     */
    Optional<Instant> endOf(String deadlineKey, Map<String, Object> variables, UUID caseId, Instant since);
}
