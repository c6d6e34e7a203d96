package vn.paraudit.worklist.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.model.CaseDirectories;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Keeps the inbox in step with the engine, inside the engine's own transaction. First of all observers: the others rely on its rows. */
@Component
@Order(0)
class InboxWriter implements TaskObserver {

    private final InboxTasks tasks;
    private final Seats seats;
    private final CaseDeadlines deadlines;
    private final CaseDirectories cases;
    private final Units units;
    private final TimeSource time;

    InboxWriter(InboxTasks tasks, Seats seats, CaseDeadlines deadlines, CaseDirectories cases, Units units, TimeSource time) {
        this.tasks = tasks;
        this.seats = seats;
        this.deadlines = deadlines;
        this.cases = cases;
        this.units = units;
        this.time = time;
    }

    @Override
    public void created(EngineTask task) {
        InboxTask row = row(task, time.now());
        tasks.add(row, searchWords(row), Boolean.TRUE.equals(task.variables().get("returned")));
        DeskStep.note(row);
    }

    /** A deadline that counts from the coming of the task still counts from that day. */
    @Override
    public void moved(EngineTask task) {
        tasks.find(task.id()).map(InboxTask::createdAt).map(since -> row(task, since)).ifPresent(row -> tasks.follow(row, searchWords(row)));
    }

    private String searchWords(InboxTask row) {
        String unitName = row.unitCode() == null ? "" : units.namesOf(List.of(row.unitCode())).getOrDefault(row.unitCode(), "");
        return String.join(" ", row.name(), row.caseTitle(), unitName);
    }

    private InboxTask row(EngineTask task, Instant since) {
        String seatKey = seats.keyOf(task.seat(), SeatScopes.of(task.processKey(), task.caseId(), task.variables())).orElseThrow(() ->
            RuleViolation.of("seat-unresolved", Map.of("seat", task.seat(), "task", task.name())));
        String deadlineKey = task.properties().get("deadline");
        Optional<DueDate> due = deadlineKey == null ? Optional.empty()
            : deadlines.due(deadlineKey, task.caseId(), task.variables(), LocalDate.ofInstant(since, TimeSource.ZONE));
        return new InboxTask(task.id(), task.processKey(), task.definitionId(), task.instanceId(), task.elementId(), task.name(), task.help(),
            task.caseId(), cases.title(task.processKey(), task.caseId(), task.variables()), text(task, "unitCode"), task.seat(), seatKey, isShared(seatKey),
            cases.isConfidential(task.processKey(), task.caseId()),
            task.formKey(), task.properties(), task.variables(), deadlineKey, due.orElse(null), due.map(DueDate::dueOn).orElse(InboxTask.NEVER),
            InboxTask.State.OPEN, null, since, null, null, null, null, null, null, null, null, 0, 0);
    }

    /** Roles of the office and the whole team share their work; every other seat is one person's. */
    private static boolean isShared(String seatKey) {
        return seatKey.endsWith("@office") || seatKey.startsWith("member@inspection/");
    }

    private static String text(EngineTask task, String variable) {
        return task.variables().get(variable) instanceof String text && !text.isBlank() ? text : null;
    }

    /** The desk closes the row with its submission before it tells the engine; a row that is still open was completed past it. */
    @Override
    public void completed(String taskId) {
        if (!DeskStep.completes(taskId)) {
            tasks.completeIfOpen(taskId, time.now());
        }
    }

    @Override
    public void assigned(String taskId, UUID person) {
        tasks.assign(taskId, person);
    }

    @Override
    public void changed(String taskId, String name, String help) {
        tasks.rename(taskId, name, help);
    }

    @Override
    public void withdrawn(String taskId) {
        tasks.withdraw(taskId, time.now());
    }
}
