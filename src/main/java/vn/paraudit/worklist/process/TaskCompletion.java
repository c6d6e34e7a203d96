package vn.paraudit.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** What happens when a task leaves somebody's list: the handler acts, the row is closed, the engine goes on, the trail knows. */
@Component
class TaskCompletion {

    /** Read by the gateway behind every task that can be returned. */
    private static final String RETURNED = "returned";

    private final InboxTasks tasks;
    private final TaskHandlers handlers;
    private final TaskForms forms;
    private final Processes processes;
    private final TrailOfCase trail;
    private final TimeSource time;

    TaskCompletion(InboxTasks tasks, TaskHandlers handlers, TaskForms forms, Processes processes, TrailOfCase trail, TimeSource time) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.forms = forms;
        this.processes = processes;
        this.trail = trail;
        this.time = time;
    }

    VerbAnswer complete(InboxTask task, Map<String, Object> data, Actor by, Predicate<String> holds) {
        Map<String, Object> accepted = forms.accept(task, data);
        Map<String, Object> variables = new HashMap<>(handlers.of(task).complete(task.item(), accepted, by));
        if (task.property("returnTo") != null) {
            variables.put(RETURNED, false);
        }
        Map<String, Object> before = tasks.close(task.id(), InboxTask.State.COMPLETED, by, time.now(), accepted, null);
        trail.record(task, "task-completed", before, accepted);
        return proceed(task, InboxTask.State.COMPLETED, variables, by, holds);
    }

    VerbAnswer giveBack(InboxTask task, List<Remark> remarks, Actor by, Predicate<String> holds) {
        TaskForms.requireRemarks(remarks);
        handlers.of(task).returned(task.item(), remarks, by);
        tasks.close(task.id(), InboxTask.State.RETURNED, by, time.now(), null, remarks);
        trail.record(task, "task-returned", Map.of("remarks", remarks));
        return proceed(task, InboxTask.State.RETURNED, Map.of(RETURNED, true), by, holds);
    }

    private VerbAnswer proceed(InboxTask task, InboxTask.State state, Map<String, Object> variables, Actor by, Predicate<String> holds) {
        List<InboxTask> created = DeskStep.completing(task.id(), () -> processes.complete(task.id(), variables));
        String next = created.stream().filter(candidate -> holds.test(candidate.seatKey())).map(InboxTask::id).findFirst().orElse(null);
        return new VerbAnswer(task.id(), state.name(), next);
    }
}
