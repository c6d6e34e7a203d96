package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** A complaint is accepted, or refused with its reason; a complex matter is fixed in writing and gets the longer time. */
@Component
class AcceptComplaintTask extends ComplaintTask {

    /** What {@code accept-complaint.form} asks. */
    record Submission(
        String decision, LocalDate answeredOn, @Nullable String noticeNumber, @Nullable String refusal, @Nullable String complexGround) {
    }

    private final Complaints complaints;
    private final Submissions submissions;
    private final CaseProgress progress;
    private final LegalClocks clocks;

    AcceptComplaintTask(ComplaintForms forms, Complaints complaints, Submissions submissions, CaseProgress progress, LegalClocks clocks) {
        super(ComplaintProcess.ACCEPT, forms);
        this.complaints = complaints;
        this.submissions = submissions;
        this.progress = progress;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission said = submissions.read(data, Submission.class);
        Complaint before = complaints.get(item.caseId());
        progress.requireDay(data, "answeredOn", before.receivedOn());
        boolean accepted = "accepted".equals(said.decision());
        if (accepted) {
            String complex = said.complexGround() == null || said.complexGround().isBlank() ? null : said.complexGround().strip();
            complaints.answer(before, before.accepted(said.answeredOn()), said.noticeNumber(), null, complex);
            progress.happened(item.caseId(), before.isSecond() ? "second complaint accepted" : "complaint accepted", said.answeredOn());
            if (complex != null) {
                clocks.extend(item.caseId(), ComplaintProcess.clockOf(before.isSecond()), complex);
            }
        } else {
            complaints.answer(before, before.refused(said.answeredOn()), said.noticeNumber(), said.refusal(), null);
        }
        progress.note(item.caseId(), accepted ? "complaint-accepted" : "complaint-refused", data, by);
        return Map.of(ComplaintProcess.DECISION, said.decision(), ComplaintProcess.ROUND, before.round());
    }
}
