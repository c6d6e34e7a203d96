package vn.paraudit.worklist.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.TaskDesk;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.IdempotentRequests;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Works on tasks: locks the row, looks for an earlier answer to the same request, asks the rights, then acts. */
@Service
class EngineTaskDesk implements TaskDesk {

    private final InboxTasks tasks;
    private final IdempotentRequests requests;
    private final TaskRights rights;
    private final TaskClaims claims;
    private final TaskCompletion completion;
    private final CurrentUser currentUser;

    EngineTaskDesk(InboxTasks tasks, IdempotentRequests requests, TaskRights rights, TaskClaims claims, TaskCompletion completion,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.requests = requests;
        this.rights = rights;
        this.claims = claims;
        this.completion = completion;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional
    public VerbAnswer claim(String taskId, UUID key) {
        return once(taskId, "claim", key, (task, actor, holds) -> claims.claim(task, actor));
    }

    @Override
    @Transactional
    public VerbAnswer release(String taskId, String reason, UUID key) {
        return once(taskId, "release", key, (task, actor, holds) -> claims.release(task, reason));
    }

    @Override
    @Transactional
    public void saveDraft(String taskId, Map<String, Object> values, Integer revision) {
        Actor actor = currentUser.get();
        InboxTask task = lock(taskId);
        rights.requireWorker(task, actor, rights.heldBy(actor));
        claims.saveDraft(task, values, revision, actor);
    }

    @Override
    @Transactional
    public VerbAnswer complete(String taskId, Map<String, Object> data, UUID key) {
        return once(taskId, "complete", key, (task, actor, holds) -> {
            rights.requireFourEyes(task, actor);
            return completion.complete(task, data, actor, holds);
        });
    }

    @Override
    @Transactional
    public VerbAnswer returnForCorrection(String taskId, List<Remark> remarks, UUID key) {
        return once(taskId, "return", key, (task, actor, holds) -> {
            if (task.property("returnTo") == null) {
                throw RuleViolation.of("return-not-offered", Map.of("task", task.name()));
            }
            rights.requireFourEyes(task, actor);
            return completion.giveBack(task, remarks, actor, holds);
        });
    }

    private VerbAnswer once(String taskId, String verb, UUID key, Work work) {
        Actor actor = currentUser.get();
        InboxTask task = lock(taskId);
        Optional<VerbAnswer> earlier = requests.answerTo(actor.personId(), key, taskId, verb);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Predicate<String> holds = rights.heldBy(actor);
        rights.requireWorker(task, actor, holds);
        VerbAnswer answer = work.on(task, actor, holds);
        requests.remember(actor.personId(), key, verb, answer);
        return answer;
    }

    private InboxTask lock(String taskId) {
        return tasks.lock(taskId).orElseThrow(() -> new NotFound("task"));
    }

    @FunctionalInterface
    private interface Work {
        VerbAnswer on(InboxTask task, Actor actor, Predicate<String> holds);
    }
}
