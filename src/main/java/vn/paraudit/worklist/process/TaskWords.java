package vn.paraudit.worklist.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.paraudit.form.FormSchema;
import vn.paraudit.form.FormWords;
import vn.paraudit.form.Forms;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.ActWords;
import vn.paraudit.security.AuditEntry;
import vn.paraudit.worklist.FormOptions;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** What was filled in with a task reads in its trail as it did in the form, in the version which the task had. */
@Component
class TaskWords implements ActWords {

    /** Facts by which an act is known as one of a task. */
    private static final Set<String> TASK = Set.of("task", "name");

    private final InboxTasks tasks;
    private final TaskForms schemas;
    private final Forms forms;

    TaskWords(InboxTasks tasks, TaskForms schemas, Forms forms) {
        this.tasks = tasks;
        this.schemas = schemas;
        this.forms = forms;
    }

    @Override
    public Optional<Words> of(UUID subjectId, AuditEntry entry) {
        return !entry.after().keySet().containsAll(TASK) ? Optional.empty()
            : tasks.closedBy(subjectId, String.valueOf(entry.after().get("task")), entry.at()).flatMap(task -> schemas.schemaOf(task).map(schema -> words(task, schema)));
    }

    private Words words(InboxTask task, FormSchema schema) {
        boolean english = Texts.isReaderEnglish();
        FormWords form = forms.words(schema, english);
        SingletonSupplier<Map<String, Object>> context = SingletonSupplier.of(() -> schemas.contextOf(task));
        return new Words(form.labels(), form.choices(), (path, value) -> Optional.ofNullable(form.lists().get(path))
            .map(list -> context.obtain().get(list)).flatMap(list -> FormOptions.labelOf(list, value)));
    }
}
