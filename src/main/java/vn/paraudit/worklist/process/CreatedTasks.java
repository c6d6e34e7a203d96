package vn.paraudit.worklist.process;

import java.util.ArrayList;
import java.util.List;
import vn.paraudit.worklist.model.InboxTask;

/** Collects the tasks that one step of the engine creates, so that the next one can be offered without asking the database. */
final class CreatedTasks {

    private static final ThreadLocal<List<InboxTask>> CURRENT = new ThreadLocal<>();

    private CreatedTasks() {
    }

    static void note(InboxTask task) {
        List<InboxTask> collected = CURRENT.get();
        if (collected != null) {
            collected.add(task);
        }
    }

    /** Runs a step and answers what it created. */
    static List<InboxTask> during(Runnable step) {
        List<InboxTask> collected = new ArrayList<>();
        CURRENT.set(collected);
        try {
            step.run();
            return collected;
        } finally {
            CURRENT.remove();
        }
    }
}
