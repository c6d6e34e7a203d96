package vn.paraudit.worklist.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.worklist.OpenWork;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

@Service
@Transactional(readOnly = true)
class WaitingTasks implements OpenWork {

    private final InboxTasks tasks;
    private final TaskForms forms;

    WaitingTasks(InboxTasks tasks, TaskForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    @Override
    public List<Waiting> of(UUID caseId) {
        return tasks.openOn(caseId).stream().map(task -> new Waiting(task.id(), task.elementId(), task.seatKey(), task.caseId())).toList();
    }

    @Override
    public Map<UUID, List<String>> stepNames(Collection<UUID> caseIds) {
        boolean english = Texts.isReaderEnglish();
        return tasks.openNames(caseIds, english ? "label:en" : "");
    }

    @Override
    public Map<String, Object> proposed(String taskId) {
        return forms.untouched(open(taskId));
    }

    @Override
    public Map<String, Object> context(String taskId) {
        return forms.contextOf(open(taskId));
    }

    private InboxTask open(String taskId) {
        return tasks.find(taskId).filter(InboxTask::isOpen).orElseThrow(() -> new NotFound("task"));
    }
}
