package vn.paraudit.worklist;

import java.util.List;
import java.util.Map;

/**
 * The one door through which human tasks are worked on. Every verb is one transaction: the change of the domain, the engine's step, the
 * inbox, the clocks and the audit trail agree or nothing happened.
 */
public interface TaskDesk {

    /** Takes a task of a shared seat; others see who has it. */
    VerbAnswer claim(String taskId);

    /** Gives a claimed task back to the group; the reason stands in the audit trail. */
    VerbAnswer release(String taskId, String reason);

    /**
     * Keeps unfinished values without judging them. A free task becomes the caller's, so that nobody types beside them.
     *
     * @param revision  number of this draft, higher than that of the one it follows; {@code null} puts it after whatever is stored
     * @throws vn.paraudit.platform.RuleViolation {@code task-draft-stale} when a draft with this number or a higher one is stored: a request
     *     that comes late, or a second window, does not overwrite what is newer
     */
    void saveDraft(String taskId, Map<String, Object> values, Integer revision);

    /** Completes a task. */
    VerbAnswer complete(String taskId, Map<String, Object> data);

    /** Sends the work back to the step that the diagram names, with remarks pinned to its fields. */
    VerbAnswer returnForCorrection(String taskId, List<Remark> remarks);
}
