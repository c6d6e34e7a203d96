package vn.paraudit.testing;

import java.util.Optional;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.TaskObserver;

/** Hands on what the engine tells its observers to whoever listens in a test; who observes is settled when the application starts. */
public final class RelayedObserver implements TaskObserver {

    private volatile TaskObserver listener;

    /** @param observer  {@code null} when nobody listens any more */
    public void relayTo(TaskObserver observer) {
        listener = observer;
    }

    @Override
    public void created(EngineTask task) {
        Optional.ofNullable(listener).ifPresent(one -> one.created(task));
    }

    @Override
    public void completed(String taskId) {
        Optional.ofNullable(listener).ifPresent(one -> one.completed(taskId));
    }

    @Override
    public void withdrawn(String taskId) {
        Optional.ofNullable(listener).ifPresent(one -> one.withdrawn(taskId));
    }
}
