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
     * @param revision  revision of the draft that its writer has seen, 0 for none; {@code null} follows whatever is stored
     * @throws vn.paraudit.platform.RuleViolation {@code task-draft-stale} with what is stored when that is another revision: a second window or
     *     person is shown it and asked, and overwrites nothing unseen
     */
    SavedDraft saveDraft(String taskId, Map<String, Object> values, Integer revision);

    /** Completes a task. */
    VerbAnswer complete(String taskId, Map<String, Object> data);

    /** Sends the work back to the step that the diagram names, with remarks pinned to its fields. */
    VerbAnswer returnForCorrection(String taskId, List<Remark> remarks);
}
