package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The provincial committee urges the unit, by a letter that its office drafts. */
@Component
class SignSecondReminderTask extends LetterTask {

    /** The answer of the form; the number may come later. */
    record Submission(String letterText, String letterNumber, boolean signed) {
    }

    private final Submissions submissions;

    SignSecondReminderTask(RemedyForms forms, LetterBook letters, Submissions submissions) {
        super(RemedyProcess.SIGN_SECOND_REMINDER, forms, letters, "SECOND", "second reminder signed");
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        sign(item.caseId(), answer.letterText(), answer.letterNumber(), null, by);
        return Map.of();
    }
}
