package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The decision is checked again and verified; the disciplinary council gives its advice (Law on Complaints, article 52). */
@Component
class VerifyComplaintTask extends ComplaintTask {

    /** What {@code verify-complaint.form} asks. */
    record Submission(String findings, LocalDate verifiedOn, @Nullable LocalDate adviceOn, @Nullable String advice) {
    }

    private final Complaints complaints;
    private final Submissions submissions;
    private final CaseProgress progress;

    VerifyComplaintTask(ComplaintForms forms, Complaints complaints, Submissions submissions, CaseProgress progress) {
        super(ComplaintProcess.VERIFY, forms);
        this.complaints = complaints;
        this.submissions = submissions;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission said = submissions.read(data, Submission.class);
        Complaint before = complaints.get(item.caseId());
        progress.requireDay(data, "verifiedOn", before.lastOn());
        String advice = said.advice() == null || said.advice().isBlank() ? null : said.advice().strip();
        if ((advice == null) != (said.adviceOn() == null)) {
            throw RuleViolation.of("complaint-advice-missing");
        }
        if (advice != null) {
            progress.requireDay(data, "adviceOn", before.lastOn());
        }
        complaints.verify(before, before.verified(said.verifiedOn(), said.adviceOn()), new Complaints.Verification(said.findings(), said.verifiedOn(),
            said.adviceOn(), advice));
        progress.note(item.caseId(), "complaint-verified", data, by);
        return Map.of();
    }
}
