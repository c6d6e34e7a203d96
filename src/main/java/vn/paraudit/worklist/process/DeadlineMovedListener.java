package vn.paraudit.worklist.process;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.DeadlineMoved;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Moves the due dates of open work, and the timers that wait for them, when a deadline comes out differently. */
@Component
class DeadlineMovedListener {

    private final InboxTasks tasks;
    private final CaseDeadlines deadlines;
    private final Processes processes;

    DeadlineMovedListener(InboxTasks tasks, CaseDeadlines deadlines, Processes processes) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        Set<UUID> cases = new HashSet<>();
        if (moved.caseId() != null) {
            cases.add(moved.caseId());
        }
        for (InboxTask task : tasks.openWithDeadline(moved.caseId())) {
            redate(task);
            cases.add(task.caseId());
        }
        cases.forEach(processes::redateTimers);
    }

    private void redate(InboxTask task) {
        deadlines.due(task.deadlineKey(), task.caseId(), task.variables(), task.createdAt().atZone(TimeSource.ZONE).toLocalDate())
            .filter(due -> !due.equals(task.deadline()))
            .ifPresent(due -> tasks.redate(task.id(), due));
    }
}
