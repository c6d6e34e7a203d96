package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The dialogue before a settlement, with its minutes; whoever was invited and stays away without good reason does not hold it up. */
@Component
class HoldDialogueTask extends ComplaintTask {

    /** What {@code hold-dialogue.form} asks. */
    record Submission(LocalDate notifiedOn, LocalDate heldOn, String appearance, String participants, String minutes) {
    }

    private final Complaints complaints;
    private final Submissions submissions;
    private final CaseProgress progress;
    private final Deadlines deadlines;

    HoldDialogueTask(ComplaintForms forms, Complaints complaints, Submissions submissions, CaseProgress progress, Deadlines deadlines) {
        super(ComplaintProcess.HOLD_DIALOGUE, forms);
        this.complaints = complaints;
        this.submissions = submissions;
        this.progress = progress;
        this.deadlines = deadlines;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission held = submissions.read(data, Submission.class);
        Complaint before = complaints.get(item.caseId());
        progress.requireDay(data, "notifiedOn", before.receivedOn());
        progress.requireDay(data, "heldOn", held.notifiedOn());
        int notice = deadlines.figure(ComplaintProcess.DIALOGUE, "notice_days", held.heldOn()).orElse(0);
        complaints.hear(before, before.heard(held.notifiedOn(), held.heldOn(), notice), new Complaints.Dialogue(held.notifiedOn(), held.heldOn(),
            "present".equals(held.appearance()), held.participants(), held.minutes()));
        progress.note(item.caseId(), "complaint-heard", data, by);
        return Map.of();
    }
}
