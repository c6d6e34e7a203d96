package vn.paraudit.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.worklist.TaskHandler;
import vn.paraudit.worklist.model.InboxTask;

/** Finds the handler of a human task; steps that a manager added are served by the default one. */
@Component
public class TaskHandlers {

    private final Map<String, TaskHandler> handlers = new HashMap<>();
    private final DefaultTaskHandler fallback;

    TaskHandlers(List<TaskHandler> handlers, DefaultTaskHandler fallback) {
        this.fallback = fallback;
        for (TaskHandler handler : handlers) {
            if (handler != fallback && this.handlers.put(key(handler.process(), handler.element()), handler) != null) {
                throw new IllegalStateException("Two handlers for " + key(handler.process(), handler.element()));
            }
        }
    }

    public TaskHandler of(InboxTask task) {
        return handlers.getOrDefault(key(task.processKey(), task.elementId()), fallback);
    }

    private static String key(String process, String element) {
        return process + "/" + element;
    }
}
