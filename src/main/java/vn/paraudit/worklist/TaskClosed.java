package vn.paraudit.worklist;

/** A task is on nobody's list any more: it was completed, sent back or withdrawn. Published inside the transaction that closed it. */
public record TaskClosed(String taskId) {
}
