package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.worklist.Submissions;

/** A complaint is settled at the first instance, by who made the decision. */
@Component
class SettleComplaintTask extends SettlingTask {

    /** What {@code settle-complaint.form} asks. */
    record Submission(
        String decision, @Nullable String form, @Nullable String newNumber, String reason, @Nullable String number, LocalDate resolvedOn,
        LocalDate servedOn) {
    }

    private final Submissions submissions;

    SettleComplaintTask(DisciplineForms caseForms, ComplaintForms forms, Submissions submissions, Settlements settlements) {
        super(ComplaintProcess.SETTLE, caseForms, forms, settlements);
        this.submissions = submissions;
    }

    @Override
    Settlements.Settlement settlement(Map<String, Object> data) {
        Submission made = submissions.read(data, Submission.class);
        return new Settlements.Settlement(made.decision(), made.form(), made.newNumber(), made.reason(), made.number(), made.resolvedOn(),
            made.servedOn(), null);
    }
}
