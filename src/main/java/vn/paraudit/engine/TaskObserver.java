package vn.paraudit.engine;

/** Told of every change of a human task inside the engine's own transaction; a failure here undoes the engine's step. */
public interface TaskObserver {

    void created(EngineTask task);

    /** The task stays open and belongs to another version of its process from now on; it says what that version makes of it. */
    default void moved(EngineTask task) {
    }

    /** The task left the engine because its work is done. */
    void completed(String taskId);

    /** The task left the engine without being done: a timer, a cancellation, a terminated case. */
    void withdrawn(String taskId);
}
