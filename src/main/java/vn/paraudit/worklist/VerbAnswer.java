package vn.paraudit.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What a verb on a task came to.
 *
 * @param taskId      the task
 * @param state       its state now: OPEN, COMPLETED, RETURNED
 * @param nextTaskId  task of the same case that waits for the same person now, or {@code null}
 */
public record VerbAnswer(String taskId, String state, @Nullable String nextTaskId) {
}
