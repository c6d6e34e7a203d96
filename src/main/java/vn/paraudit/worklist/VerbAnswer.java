package vn.paraudit.worklist;

/**
 * What a verb on a task came to.
 *
 * @param taskId      the task
 * @param state       its state now: OPEN, COMPLETED, RETURNED
 * @param nextTaskId  task of the same case that waits for the same person now, or {@code null}
 */
public record VerbAnswer(String taskId, String state, String nextTaskId) {
}
