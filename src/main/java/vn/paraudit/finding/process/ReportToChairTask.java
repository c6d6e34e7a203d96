package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The follower reports to the chair what two letters did not bring about, and what it costs the unit. */
@Component
class ReportToChairTask extends LetterTask {

    /** The answer of the form. */
    record Submission(String letterText, String consequence, boolean signed) {
    }

    private final Submissions submissions;

    ReportToChairTask(RemedyForms forms, LetterBook letters, Submissions submissions) {
        super(RemedyProcess.REPORT_TO_CHAIR, forms, letters, "CHAIR", "overdue reported to the chair");
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        sign(item.caseId(), answer.letterText(), null, answer.consequence(), by);
        return Map.of();
    }
}
