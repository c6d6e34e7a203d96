package vn.paraudit.worklist.process;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.SavedDraft;
import vn.paraudit.worklist.TaskDesk;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Works on tasks: locks the row, asks the rights, then acts. */
@Service
class EngineTaskDesk implements TaskDesk {

    private final InboxTasks tasks;
    private final TaskRights rights;
    private final TaskClaims claims;
    private final TaskCompletion completion;
    private final CurrentUser currentUser;

    EngineTaskDesk(InboxTasks tasks, TaskRights rights, TaskClaims claims, TaskCompletion completion, CurrentUser currentUser) {
        this.tasks = tasks;
        this.rights = rights;
        this.claims = claims;
        this.completion = completion;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional
    public VerbAnswer claim(String taskId) {
        return on(taskId, (task, actor, holds) -> claims.claim(task, actor));
    }

    @Override
    @Transactional
    public VerbAnswer release(String taskId, String reason) {
        return on(taskId, (task, actor, holds) -> claims.release(task, reason));
    }

    @Override
    @Transactional
    public SavedDraft saveDraft(String taskId, Map<String, Object> values, Integer revision) {
        Actor actor = currentUser.get();
        InboxTask task = lock(taskId);
        rights.requireWorker(task, actor, rights.heldBy(actor));
        return claims.saveDraft(task, values, revision, actor);
    }

    @Override
    @Transactional
    public VerbAnswer complete(String taskId, Map<String, Object> data) {
        return on(taskId, (task, actor, holds) -> {
            rights.requireFourEyes(task, actor);
            return completion.complete(task, data, actor, holds);
        });
    }

    @Override
    @Transactional
    public VerbAnswer returnForCorrection(String taskId, List<Remark> remarks) {
        return on(taskId, (task, actor, holds) -> {
            if (task.property("returnTo") == null) {
                throw RuleViolation.of("return-not-offered", Map.of("task", task.name()));
            }
            rights.requireFourEyes(task, actor);
            return completion.giveBack(task, remarks, actor, holds);
        });
    }

    private VerbAnswer on(String taskId, Work work) {
        Actor actor = currentUser.get();
        InboxTask task = lock(taskId);
        Predicate<String> holds = rights.heldBy(actor);
        rights.requireWorker(task, actor, holds);
        return work.on(task, actor, holds);
    }

    private InboxTask lock(String taskId) {
        return tasks.lock(taskId).orElseThrow(() -> new NotFound("task"));
    }

    @FunctionalInterface
    private interface Work {
        VerbAnswer on(InboxTask task, Actor actor, Predicate<String> holds);
    }
}
