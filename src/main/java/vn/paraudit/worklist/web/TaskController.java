package vn.paraudit.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.TaskDesk;
import vn.paraudit.worklist.VerbAnswer;
import vn.paraudit.worklist.model.InboxQueries;

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
     * @param revision  number of this draft, higher than that of the one it follows; without one it overwrites whatever is stored
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

    TaskController(TaskDesk desk, TaskReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping
    Paged<TaskViews.RowView> list(TaskListRequest request) {
        return reader.list(request);
    }

    @GetMapping("/summary")
    InboxQueries.Summary summary() {
        return reader.summary();
    }

    @GetMapping("/{id}")
    TaskViews.DetailView detail(@PathVariable String id) {
        return reader.detail(id);
    }

    @PostMapping("/{id}/claim")
    VerbAnswer claim(@PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return desk.claim(id, key(key));
    }

    @PostMapping("/{id}/release")
    VerbAnswer release(@PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ReasonBody body) {
        return desk.release(id, body.reason(), key(key));
    }

    @PostMapping("/{id}/draft")
    ResponseEntity<Void> draft(@PathVariable String id, @RequestBody DraftBody body) {
        desk.saveDraft(id, body.data() == null ? Map.of() : body.data(), body.revision());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/complete")
    VerbAnswer complete(@PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody DataBody body) {
        return desk.complete(id, data(body), key(key));
    }

    @PostMapping("/{id}/return")
    VerbAnswer giveBack(@PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody RemarksBody body) {
        return desk.returnForCorrection(id, body.remarks() == null ? List.of() : body.remarks(), key(key));
    }

    private static Map<String, Object> data(DataBody body) {
        return body.data() == null ? Map.of() : body.data();
    }

    private static UUID key(String header) {
        return Ids.parse(header).orElseThrow(() -> RuleViolation.malformed("idempotency-key-missing", Map.of()));
    }
}
