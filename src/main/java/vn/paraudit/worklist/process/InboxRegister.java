package vn.paraudit.worklist.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.DueTask;
import vn.paraudit.worklist.WorkRegister;
import vn.paraudit.worklist.model.DueTasks;
import vn.paraudit.worklist.model.InboxTasks;

/** Answers the other modules from the inbox. */
@Service
class InboxRegister implements WorkRegister {

    private final DueTasks dueTasks;
    private final InboxTasks tasks;
    private final TaskRights rights;
    private final CurrentUser currentUser;

    InboxRegister(DueTasks dueTasks, InboxTasks tasks, TaskRights rights, CurrentUser currentUser) {
        this.dueTasks = dueTasks;
        this.tasks = tasks;
        this.rights = rights;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DueTask> lockDue(LocalDate until, Place after, int size) {
        return dueTasks.lock(until, after, size);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, TaskFace> faces(Collection<String> taskIds) {
        return dueTasks.faces(taskIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DueTask> visible(String taskId) {
        Actor actor = currentUser.get();
        Predicate<String> holds = rights.heldBy(actor);
        return tasks.find(taskId).filter(task -> rights.isVisible(task, actor, holds)).flatMap(task -> dueTasks.find(taskId))
            .filter(task -> !task.isConfidential() || holds.test(task.seatKey()));
    }
}
