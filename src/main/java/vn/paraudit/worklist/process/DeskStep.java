package vn.paraudit.worklist.process;

import java.util.ArrayList;
import java.util.List;
import vn.paraudit.worklist.model.InboxTask;

/** The step of the engine that the desk is making: which task it completes, and which come of it. Saves asking the database for either. */
final class DeskStep {

    private static final ThreadLocal<DeskStep> CURRENT = new ThreadLocal<>();

    private final String taskId;
    private final List<InboxTask> created = new ArrayList<>();

    private DeskStep(String taskId) {
        this.taskId = taskId;
    }

    static void note(InboxTask task) {
        DeskStep step = CURRENT.get();
        if (step != null) {
            step.created.add(task);
        }
    }

    /** Whether the desk is completing this task at the moment, and so has closed its row. */
    static boolean completes(String taskId) {
        DeskStep step = CURRENT.get();
        return step != null && step.taskId.equals(taskId);
    }

    /** Completes a task and answers what that created. */
    static List<InboxTask> completing(String taskId, Runnable engine) {
        DeskStep step = new DeskStep(taskId);
        CURRENT.set(step);
        try {
            engine.run();
            return step.created;
        } finally {
            CURRENT.remove();
        }
    }
}
