package vn.paraudit.worklist.process;

import java.util.HashSet;
import java.util.List;
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

    private static final int PIECE = 1_000;

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
        if (moved.caseId() == null) {
            redateAll();
            processes.redateAllTimers();
            return;
        }
        List<InboxTask> open = tasks.openWithDeadline(moved.caseId());
        open.forEach(this::redate);
        Set<UUID> cases = new HashSet<>(Set.of(moved.caseId()));
        open.forEach(task -> cases.add(task.caseId()));
        cases.forEach(processes::redateTimers);
    }

    private void redateAll() {
        List<InboxTask> piece = tasks.openWithDeadline("", PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(this::redate);
            piece = tasks.openWithDeadline(piece.get(piece.size() - 1).id(), PIECE);
        }
    }

    private void redate(InboxTask task) {
        deadlines.due(task.deadlineKey(), task.caseId(), task.variables(), task.createdAt().atZone(TimeSource.ZONE).toLocalDate())
            .filter(due -> !due.equals(task.deadline()))
            .ifPresent(due -> tasks.redate(task.id(), due));
    }
}
