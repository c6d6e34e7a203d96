package vn.paraudit.worklist.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Paged;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.SavedDraft;
import vn.paraudit.worklist.TaskDesk;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.InboxCounts;

/** The list of work and the verbs on a task. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    /** The values of a form as the person left them. */
    record DataBody(Map<String, Object> data) {
    }

    /**
     * The values of a form that is not finished yet.
     *
     * @param revision  revision of the draft that its writer has seen, 0 for none; without one it follows whatever is stored
     */
    record DraftBody(Map<String, Object> data, @Nullable Integer revision) {
    }

    /** Why a task is given back to the group. */
    record ReasonBody(String reason) {
    }

    /** What is to be corrected, field by field. */
    record RemarksBody(List<Remark> remarks) {
    }

    private final TaskDesk desk;
    private final TaskReader reader;
    private final TaskFigures figures;

    TaskController(TaskDesk desk, TaskReader reader, TaskFigures figures) {
        this.desk = desk;
        this.reader = reader;
        this.figures = figures;
    }

    @GetMapping
    Paged<TaskViews.RowView> list(TaskListRequest request) {
        return reader.list(request);
    }

    @GetMapping("/summary")
    InboxCounts.Summary summary() {
        return figures.summary();
    }

    @GetMapping("/{id}")
    TaskViews.DetailView detail(@PathVariable String id) {
        return reader.detail(id);
    }

    @PostMapping("/{id}/claim")
    @IdempotentByKey(required = true)
    VerbAnswer claim(@PathVariable String id) {
        return desk.claim(id);
    }

    @PostMapping("/{id}/release")
    @IdempotentByKey(required = true)
    VerbAnswer release(@PathVariable String id, @RequestBody ReasonBody body) {
        return desk.release(id, body.reason());
    }

    @PostMapping("/{id}/draft")
    @IdempotentByKey
    SavedDraft draft(@PathVariable String id, @RequestBody DraftBody body) {
        return desk.saveDraft(id, body.data() == null ? Map.of() : body.data(), body.revision());
    }

    @PostMapping("/{id}/complete")
    @IdempotentByKey(required = true)
    VerbAnswer complete(@PathVariable String id, @RequestBody DataBody body) {
        return desk.complete(id, data(body));
    }

    @PostMapping("/{id}/return")
    @IdempotentByKey(required = true)
    VerbAnswer giveBack(@PathVariable String id, @RequestBody RemarksBody body) {
        return desk.returnForCorrection(id, body.remarks() == null ? List.of() : body.remarks());
    }

    private static Map<String, Object> data(DataBody body) {
        return body.data() == null ? Map.of() : body.data();
    }
}
