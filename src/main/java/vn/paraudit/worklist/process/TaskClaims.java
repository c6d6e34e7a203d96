package vn.paraudit.worklist.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.SavedDraft;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Who has a task at the moment, and what they have typed so far. */
@Component
class TaskClaims {

    private final InboxTasks tasks;
    private final TrailOfCase trail;
    private final TimeSource time;
    private final Accounts accounts;

    TaskClaims(InboxTasks tasks, TrailOfCase trail, TimeSource time, Accounts accounts) {
        this.tasks = tasks;
        this.trail = trail;
        this.time = time;
        this.accounts = accounts;
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

    SavedDraft saveDraft(InboxTask task, Map<String, Object> values, Integer seen, Actor by) {
        if (seen != null && seen != task.draftRevision()) {
            String author = task.draftBy() == null ? null : accounts.namesOf(List.of(task.draftBy())).get(task.draftBy());
            throw RuleViolation.overtaken("task-draft-stale", Map.of("task", task.name()),
                task.draft() == null ? null : new StoredDraft(task.draft(), task.draftRevision()), author, task.draftSavedAt());
        }
        SavedDraft saved = new SavedDraft(task.draftRevision() + 1, time.now());
        tasks.saveDraft(task.id(), by.personId(), values, saved.revision(), saved.savedAt());
        return saved;
    }

    /** What stands in the place of a draft that would have overwritten it unseen. */
    private record StoredDraft(Map<String, Object> data, int revision) {
    }
}
