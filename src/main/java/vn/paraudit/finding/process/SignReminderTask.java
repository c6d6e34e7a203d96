package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The head of Home Affairs signs the first letter that urges the unit. */
@Component
class SignReminderTask extends LetterTask {

    /** The answer of the form; the number may come later. */
    record Submission(String letterText, String letterNumber, boolean signed) {
    }

    private final Submissions submissions;

    SignReminderTask(RemedyForms forms, LetterBook letters, Submissions submissions) {
        super(RemedyProcess.SIGN_REMINDER, forms, letters, "FIRST", "reminder signed");
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        sign(item.caseId(), answer.letterText(), answer.letterNumber(), null, by);
        return Map.of();
    }
}
