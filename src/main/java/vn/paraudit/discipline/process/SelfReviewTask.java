package vn.paraudit.discipline.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.WorkItem;

/** What the person says of their own act. */
@Component
class SelfReviewTask extends DisciplineTask {

    private final DisciplineForms forms;
    private final CaseProgress progress;

    SelfReviewTask(DisciplineForms forms, CaseProgress progress) {
        super(DisciplineProcess.SELF_REVIEW);
        this.forms = forms;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of("forms", forms.forms(item.caseId()));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        if ("yes".equals(data.get("submitted"))) {
            progress.requireDay(data, "receivedOn", null);
        }
        progress.note(item.caseId(), "yes".equals(data.get("submitted")) ? "self-review-received" : "self-review-missing", data, by);
        return Map.of();
    }
}
