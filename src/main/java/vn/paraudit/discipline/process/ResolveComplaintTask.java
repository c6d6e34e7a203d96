package vn.paraudit.discipline.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** A complaint is resolved in one step: cases that run under models of before end so. */
@Component
class ResolveComplaintTask extends DisciplineTask {

    private static final String ELEMENT = "UserTask_ResolveComplaint";

    private final DisciplineForms forms;
    private final CaseRepository cases;
    private final CaseLaw law;
    private final Complaints complaints;
    private final CaseProgress progress;

    ResolveComplaintTask(DisciplineForms forms, CaseRepository cases, CaseLaw law, Complaints complaints, CaseProgress progress) {
        super(ELEMENT);
        this.forms = forms;
        this.cases = cases;
        this.law = law;
        this.complaints = complaints;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of("forms", forms.forms(item.caseId()));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        Optional<Complaint> complaint = complaints.last(item.caseId());
        String decided = forms.of(item.caseId()).decided();
        return Map.of("roundText", complaint.map(one -> String.valueOf(one.round())).orElse("1"), "complainedOn",
            DisciplineForms.day(complaint.map(Complaint::receivedOn).orElse(null)), "complaintText",
            complaint.map(Complaint::text).orElse(""), "decidedForm", forms.formName(decided == null ? DisciplineForms.NO_DISCIPLINE : decided));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        DisciplinaryCase one = forms.of(item.caseId());
        String decision = Answers.text(data, DisciplineProcess.DECISION);
        progress.requireDay(data, "resolvedOn", one.servedOn());
        progress.requireDay(data, "servedOn", Answers.day(data, "resolvedOn"));
        String form = switch (decision) {
            case "changed" -> Answers.text(data, "form");
            case "cancelled" -> null;
            default -> one.decided();
        };
        // A complaint alone never makes the outcome heavier: that needs a new decision with its own procedure.
        if (form != null && law.isHeavier(form, one.decided())) {
            throw CaseProgress.refused("form", "complaint-heavier", Map.of());
        }
        complaints.resolve(one.id(), decision, Answers.day(data, "resolvedOn"), by.personId());
        boolean first = one.resolutionOn() == null;
        cases.resolveComplaint(one.id(), form, Answers.day(data, "servedOn"));
        if (first) {
            progress.happened(one.id(), "first resolution received", Answers.day(data, "servedOn"));
        }
        progress.note(one.id(), "complaint-" + decision, data, by);
        return Map.of(DisciplineProcess.DECISION, decision, DisciplineProcess.DISMISSAL, form != null && law.isDismissal(form));
    }
}
