package vn.paraudit.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told of every change of a human task inside the engine's own transaction; a failure here undoes the engine's step. */
public interface TaskObserver {

    void created(EngineTask task);

    /** The task stays open and belongs to another version of its process from now on; it says what that version makes of it. */
    default void moved(EngineTask task) {
    }

    /** The engine gave the task to a person, or, with {@code null}, to nobody. */
    default void assigned(String taskId, @Nullable UUID person) {
    }

    /**
     * The task itself was changed in the engine.
     *
     * @param help  what to do, in one sentence; empty when it says nothing
     */
    default void changed(String taskId, String name, String help) {
    }

    /** The task left the engine because its work is done. */
    void completed(String taskId);

    /** The task left the engine without being done: a timer, a cancellation, a terminated case. */
    void withdrawn(String taskId);
}
