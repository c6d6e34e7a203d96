package vn.paraudit.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits to be done in a case, for modules that act for people. */
public interface OpenWork {

    /** A human task that waits. */
    record Waiting(String taskId, String elementId, String seatKey, UUID caseId) {
    }

    /** The open tasks of a case, oldest first. */
    List<Waiting> of(UUID caseId);

    /** Names of the steps that wait in each of these cases, in the reader's language; without those that not everybody may know of. */
    Map<UUID, List<String>> stepNames(Collection<UUID> caseIds);

    /** What the form of an open task would send if nobody touched it. */
    Map<String, Object> proposed(String taskId);

    /** What the form of an open task shows besides the answers: lists to choose from, figures. */
    Map<String, Object> context(String taskId);
}
