package vn.paraudit.worklist.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Who has a task at the moment, and what they have typed so far. */
@Component
class TaskClaims {

    private final InboxTasks tasks;
    private final TrailOfCase trail;
    private final TimeSource time;

    TaskClaims(InboxTasks tasks, TrailOfCase trail, TimeSource time) {
        this.tasks = tasks;
        this.trail = trail;
        this.time = time;
    }

    VerbAnswer claim(InboxTask task, Actor by) {
        tasks.assign(task.id(), by.place());
        trail.record(task, "task-claimed", Map.of());
        return new VerbAnswer(task.id(), InboxTask.State.OPEN.name(), task.id());
    }

    VerbAnswer release(InboxTask task, String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("release-without-reason");
        }
        if (task.assignee() == null || !task.shared()) {
            throw RuleViolation.of("task-not-claimed");
        }
        tasks.assign(task.id(), null);
        trail.record(task, "task-released", Map.of("reason", reason));
        return new VerbAnswer(task.id(), InboxTask.State.OPEN.name(), null);
    }

    void saveDraft(InboxTask task, Map<String, Object> values, Integer revision, Actor by) {
        if (revision != null && revision <= task.draftRevision()) {
            throw RuleViolation.conflict("task-draft-stale", Map.of("task", task.name()));
        }
        tasks.saveDraft(task.id(), by.personId(), values, revision == null ? task.draftRevision() + 1 : revision, time.now());
    }
}
