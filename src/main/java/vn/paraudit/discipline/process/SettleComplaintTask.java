package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** A complaint is settled at the first instance, by who made the decision. */
@Component
class SettleComplaintTask extends ComplaintTask {

    /** What {@code settle-complaint.form} asks. */
    record Submission(
        String decision, @Nullable String form, @Nullable String newNumber, String reason, @Nullable String number, LocalDate resolvedOn,
        LocalDate servedOn) {
    }

    private final DisciplineForms caseForms;
    private final ComplaintForms forms;
    private final Submissions submissions;
    private final Settlements settlements;

    SettleComplaintTask(DisciplineForms caseForms, ComplaintForms forms, Submissions submissions, Settlements settlements) {
        super(ComplaintProcess.SETTLE, forms);
        this.caseForms = caseForms;
        this.forms = forms;
        this.submissions = submissions;
        this.settlements = settlements;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of("forms", caseForms.forms(item.caseId()));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.file(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission made = submissions.read(data, Submission.class);
        return settlements.settle(item.caseId(), new Settlements.Settlement(made.decision(), made.form(), made.newNumber(), made.reason(), made.number(),
            made.resolvedOn(), made.servedOn(), null), data, by);
    }
}
