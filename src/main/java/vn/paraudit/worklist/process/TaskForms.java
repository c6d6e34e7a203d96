package vn.paraudit.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.form.FormSchema;
import vn.paraudit.form.FormVerdict;
import vn.paraudit.form.Forms;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.TaskHandler;
import vn.paraudit.worklist.model.InboxTask;

/** The form of a task in the version it was created with, what it is filled with, and whether an answer is accepted. */
@Component
public class TaskForms {

    private final DeployedModels models;
    private final Forms forms;
    private final TaskHandlers handlers;
    private final Map<Place, FormSchema> schemas = new ConcurrentHashMap<>();

    private record Place(String definitionId, String formKey) {
    }

    TaskForms(DeployedModels models, Forms forms, TaskHandlers handlers) {
        this.models = models;
        this.forms = forms;
        this.handlers = handlers;
    }

    /** A deployed form never changes: it is read once. */
    public Optional<FormSchema> schemaOf(InboxTask task) {
        if (task.formKey() == null || task.formKey().isBlank()) {
            return Optional.empty();
        }
        Place place = new Place(task.definitionId(), task.formKey());
        FormSchema known = schemas.get(place);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FormSchema> read = models.form(task.definitionId(), task.formKey()).map(forms::read);
        read.ifPresent(schema -> schemas.put(place, schema));
        return read;
    }

    /** What the form shows besides the answers. */
    public Map<String, Object> contextOf(InboxTask task) {
        return handlers.of(task).context(task.item());
    }

    /** The values the form starts with: the draft, else the answer of a closed task, else what the handler proposes. */
    public Map<String, Object> valuesOf(InboxTask task) {
        if (task.submission() != null) {
            return task.submission();
        }
        return task.draft() != null ? task.draft() : handlers.of(task).initial(task.item());
    }

    /**
     * The answer as it may be stored.
     *
     * @throws RuleViolation {@code form-refused} with every field that is wrong
     */
    Map<String, Object> accept(InboxTask task, Map<String, Object> data) {
        Optional<FormSchema> schema = schemaOf(task);
        if (schema.isEmpty()) {
            return Map.of();
        }
        FormVerdict verdict = judge(task, schema.get(), data);
        if (!verdict.isAccepted()) {
            throw RuleViolation.ofFields("form-refused", verdict.errors());
        }
        return verdict.accepted();
    }

    private FormVerdict judge(InboxTask task, FormSchema schema, Map<String, Object> data) {
        TaskHandler handler = handlers.of(task);
        // What stands in fixed fields comes from the handler, not from the person; most forms have none.
        Map<String, Object> given = new HashMap<>(forms.hasFixedFields(schema) ? handler.initial(task.item()) : Map.of());
        given.putAll(handler.context(task.item()));
        return forms.judge(schema, given, data);
    }

    /** What the form would send if nobody touched it: the values it starts with, without those of hidden fields. */
    Map<String, Object> untouched(InboxTask task) {
        Map<String, Object> values = new HashMap<>(valuesOf(task));
        schemaOf(task).ifPresent(schema -> judge(task, schema, values).errors().stream()
            .filter(error -> FormVerdict.UNKNOWN.equals(error.code())).forEach(error -> values.remove(error.path())));
        return values;
    }

    static void requireRemarks(List<Remark> remarks) {
        boolean said = remarks.stream().anyMatch(remark -> remark.text() != null && !remark.text().isBlank());
        if (!said) {
            throw RuleViolation.of("return-without-remark");
        }
    }
}
