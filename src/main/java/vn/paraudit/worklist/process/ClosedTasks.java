package vn.paraudit.worklist.process;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.worklist.TaskClosed;

/** Lets other modules know that a task is on nobody's list any more. */
@Component
class ClosedTasks implements TaskObserver {

    private final ApplicationEventPublisher events;

    ClosedTasks(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void created(EngineTask task) {
        // a new task is nobody's news: everybody reads the inbox itself
    }

    @Override
    public void completed(String taskId) {
        events.publishEvent(new TaskClosed(taskId));
    }

    @Override
    public void withdrawn(String taskId) {
        events.publishEvent(new TaskClosed(taskId));
    }
}
