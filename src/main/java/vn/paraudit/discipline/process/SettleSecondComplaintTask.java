package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.worklist.Submissions;

/** A complaint is settled at the second instance, by the level above and never by who decided or settled before. */
@Component
class SettleSecondComplaintTask extends SettlingTask {

    /** What {@code settle-second-complaint.form} asks. */
    record Submission(
        String settler, String decision, @Nullable String form, @Nullable String newNumber, String reason, @Nullable String number, LocalDate resolvedOn,
        LocalDate servedOn) {
    }

    private final Submissions submissions;

    SettleSecondComplaintTask(DisciplineForms caseForms, ComplaintForms forms, Submissions submissions, Settlements settlements) {
        super(ComplaintProcess.SETTLE_SECOND, caseForms, forms, settlements);
        this.submissions = submissions;
    }

    @Override
    Settlements.Settlement settlement(Map<String, Object> data) {
        Submission made = submissions.read(data, Submission.class);
        return new Settlements.Settlement(made.decision(), made.form(), made.newNumber(), made.reason(), made.number(), made.resolvedOn(),
            made.servedOn(), made.settler());
    }
}
