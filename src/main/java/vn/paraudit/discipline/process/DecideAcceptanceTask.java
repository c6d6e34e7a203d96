package vn.paraudit.discipline.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CourseFacts;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** Whether the case is handled, deferred, left alone or belongs elsewhere. */
@Component
class DecideAcceptanceTask extends DisciplineTask {

    private final DisciplineForms forms;
    private final DisciplineDocuments documents;
    private final CaseProgress progress;
    private final CourseFacts facts;
    private final LegalClocks clocks;
    private final Accounts accounts;

    DecideAcceptanceTask(DisciplineForms forms, DisciplineDocuments documents, CaseProgress progress, CourseFacts facts, LegalClocks clocks,
            Accounts accounts) {
        super(DisciplineProcess.DECIDE_ACCEPTANCE);
        this.forms = forms;
        this.documents = documents;
        this.progress = progress;
        this.facts = facts;
        this.clocks = clocks;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        UUID id = item.caseId();
        return Map.of("package", documents.handedOver(forms.of(id)), "screening", forms.screening(id),
            "officers", forms.people(id, accounts.withRole(Roles.PERSONNEL_OFFICER)), "deferralGrounds", forms.deferrals(id),
            "exemptionGrounds", forms.exemptions(id), "grades", forms.grades(id));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        DisciplinaryCase one = forms.of(item.caseId());
        String clock = clocks.read(one.id(), DisciplineProcess.HANDLING).map(forms::clock).orElse("");
        return Map.of("factsText", one.facts(), "factOn", DisciplineForms.day(one.factOn()), "detectedOn", DisciplineForms.day(one.detectedOn()),
            DisciplineProcess.STEPS, DisciplineProcess.FULL,
            "clockText", clock);
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        UUID id = item.caseId();
        String decision = Answers.text(data, DisciplineProcess.DECISION);
        progress.note(id, "acceptance-" + decision, data, by);
        switch (decision) {
            case "open" -> {
                if (forms.isUnnamed(id)) {
                    throw RuleViolation.of("person-unknown");
                }
                progress.accept(id, UUID.fromString(Answers.text(data, "caseOfficer")));
                shorten(id, data);
            }
            case "deferred" -> {
                clocks.pause(id, DisciplineProcess.HANDLING, Answers.text(data, "deferralGround"));
                progress.moveTo(id, CaseState.DEFERRED);
            }
            case "exempt" -> progress.end(id, CaseState.EXEMPTED);
            case "transfer" -> progress.end(id, CaseState.TRANSFERRED);
            default -> progress.end(id, CaseState.NOT_OPENED);
        }
        return Map.of(DisciplineProcess.DECISION, decision, DisciplineProcess.STEPS, steps(data));
    }

    /** A form of before did not ask: all steps are followed. */
    private static String steps(Map<String, Object> data) {
        return data.get(DisciplineProcess.STEPS) == null ? DisciplineProcess.FULL : Answers.text(data, DisciplineProcess.STEPS);
    }

    private void shorten(UUID id, Map<String, Object> data) {
        String steps = steps(data);
        if (!DisciplineProcess.FULL.equals(steps)) {
            String ground = Answers.text(data, "no-meeting".equals(steps) ? "noMeetingGround" : "noCouncilGround");
            facts.shorten(id, new CourseFacts.Steps(steps, ground, Answers.text(data, "stepsDocument")));
            progress.assess(id, Answers.text(data, "consequence"));
        }
    }
}
