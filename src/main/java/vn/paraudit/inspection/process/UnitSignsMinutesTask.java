package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.MinutesRefusals;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The unit signs the minutes, or refuses with its reason; its time to explain begins either way. */
@Component
class UnitSignsMinutesTask extends InspectionTask {

    /** What {@code unit-signs-minutes.form} asks. */
    record Submission(String signature, @Nullable String reason, @Nullable String firstWitness, @Nullable String secondWitness) {

        boolean signs() {
            return "sign".equals(signature);
        }

        boolean namesOneWitnessTwice() {
            return firstWitness != null && secondWitness != null && firstWitness.strip().equalsIgnoreCase(secondWitness.strip());
        }
    }

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final InspectionForms forms;
    private final InspectionDocuments documents;
    private final Deadlines deadlines;
    private final FindingsOfVisit findings;
    private final MinutesRefusals refusals;
    private final Submissions submissions;

    UnitSignsMinutesTask(InspectionRepository inspections, CaseActs acts, InspectionForms forms, InspectionDocuments documents,
            Deadlines deadlines, FindingsOfVisit findings, MinutesRefusals refusals, Submissions submissions) {
        super(InspectionProcess.UNIT_SIGNS_MINUTES);
        this.inspections = inspections;
        this.acts = acts;
        this.forms = forms;
        this.documents = documents;
        this.deadlines = deadlines;
        this.findings = findings;
        this.refusals = refusals;
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.minutes(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        if (!answer.signs()) {
            refuse(item, answer);
        }
        Map<String, Object> minutes = new HashMap<>(forms.minutes(item.caseId()));
        minutes.put("findings", findings.rows(item.caseId()));
        String number = documents.issueMinutes(item.caseId(), minutes, by);
        inspections.signMinutes(item.caseId(), number);
        deadlines.recordEvent(item.caseId(), "minutes signed", documents.today());
        acts.add(item.caseId(), answer.signs() ? "unit-signed" : "unit-refused", data, by);
        return Map.of();
    }

    private void refuse(WorkItem item, Submission answer) {
        if (answer.namesOneWitnessTwice()) {
            throw RuleViolation.ofFields("form-refused", List.of(new FieldError("secondWitness", "same-witness")));
        }
        refusals.keep(item.caseId(), new MinutesRefusals.Refusal(documents.today(), answer.reason(), answer.firstWitness(), answer.secondWitness()));
    }
}
