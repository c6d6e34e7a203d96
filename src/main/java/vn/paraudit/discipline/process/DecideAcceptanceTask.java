package vn.paraudit.discipline.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.DisciplinaryCase;
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
    private final LegalClocks clocks;
    private final Accounts accounts;

    DecideAcceptanceTask(DisciplineForms forms, DisciplineDocuments documents, CaseProgress progress, LegalClocks clocks, Accounts accounts) {
        super(DisciplineProcess.DECIDE_ACCEPTANCE);
        this.forms = forms;
        this.documents = documents;
        this.progress = progress;
        this.clocks = clocks;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        UUID id = item.caseId();
        return Map.of("package", documents.handedOver(forms.of(id)), "screening", forms.screening(id),
            "officers", forms.people(id, accounts.withRole(Roles.PERSONNEL_OFFICER)), "deferralGrounds", forms.deferrals(id),
            "exemptionGrounds", forms.exemptions(id));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        DisciplinaryCase one = forms.of(item.caseId());
        String clock = clocks.read(one.id(), DisciplineProcess.HANDLING).map(running -> forms.text("discipline.clock",
            Map.of("day", running.day(), "limit", running.limit(), "dueOn", running.dueOn()))).orElse("");
        return Map.of("factsText", one.facts(), "factOn", DisciplineForms.day(one.factOn()), "detectedOn", DisciplineForms.day(one.detectedOn()),
            "clockText", clock);
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        UUID id = item.caseId();
        String decision = Answers.text(data, DisciplineProcess.DECISION);
        progress.note(id, "acceptance-" + decision, data, by);
        switch (decision) {
            case "open" -> progress.accept(id, UUID.fromString(Answers.text(data, "caseOfficer")));
            case "deferred" -> {
                clocks.pause(id, DisciplineProcess.HANDLING, Answers.text(data, "deferralGround"));
                progress.moveTo(id, CaseState.DEFERRED);
            }
            case "exempt" -> progress.end(id, CaseState.EXEMPTED);
            case "transfer" -> progress.end(id, CaseState.TRANSFERRED);
            default -> progress.end(id, CaseState.NOT_OPENED);
        }
        return Map.of(DisciplineProcess.DECISION, decision);
    }
}
