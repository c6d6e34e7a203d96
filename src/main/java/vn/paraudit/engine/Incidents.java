package vn.paraudit.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work of the machine that failed so often that it is not tried any more. */
public interface Incidents {

    /**
     * One that waits for somebody.
     *
     * @param definitionId  version of the process, {@code null} for long work that belongs to no case
     * @param processKey    its process, {@code null} likewise
     * @param element       step of the diagram, or the name of the long work
     * @param caseId        {@code null} for long work
     * @param message       what the machine said
     */
    record Incident(
        String id, @Nullable String definitionId, @Nullable String processKey, @Nullable String processName, @Nullable Integer version, String element,
        @Nullable UUID caseId, Instant since, String message) {
    }

    /** The newest first, after a place in the list. */
    List<Incident> list(@Nullable Instant sinceBefore, @Nullable String idBefore, int size);

    /**
     * Lets the failed work be tried again.
     *
     * @return what failed
     * @throws vn.paraudit.platform.NotFound when it does not wait any more
     */
    Incident retry(String id);
}
