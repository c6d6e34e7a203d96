package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CourseFacts;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Signers;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** The competent person decides, seeing what the table proposes and what the council recommends. */
@Component
class DecideDisciplineTask extends DisciplineTask {

    private final DisciplineForms forms;
    private final DisciplineDocuments documents;
    private final CaseRepository cases;
    private final CaseLaw law;
    private final CourseFacts facts;
    private final CaseProgress progress;
    private final Signers signers;

    DecideDisciplineTask(DisciplineForms forms, DisciplineDocuments documents, CaseRepository cases, CaseLaw law, CourseFacts facts,
            CaseProgress progress, Signers signers) {
        super(DisciplineProcess.DECIDE_DISCIPLINE);
        this.forms = forms;
        this.documents = documents;
        this.cases = cases;
        this.law = law;
        this.facts = facts;
        this.progress = progress;
        this.signers = signers;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        UUID id = item.caseId();
        List<Map<String, Object>> ballots = new ArrayList<>();
        facts.firstVote(id).ifPresent(first -> {
            ballots.add(Map.of("form", forms.text("discipline.vote.for", Map.of()), "votes", first.forDiscipline()));
            ballots.add(Map.of("form", forms.text("discipline.vote.against", Map.of()), "votes", first.againstDiscipline()));
        });
        cases.ballots(id).forEach(ballot -> ballots.add(Map.of("form", forms.formName(ballot.form()), "votes", ballot.votes())));
        String recommended = forms.of(id).recommended();
        return Map.of("proposal", forms.proposal(id), "ballots", ballots, "forms", forms.forms(id), "proposedForm", forms.proposed(id).result().form(),
            "recommendedForm", recommended == null ? "" : recommended);
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        DisciplinaryCase one = forms.of(item.caseId());
        String decision = Answers.text(data, DisciplineProcess.DECISION);
        boolean disciplined = "discipline".equals(decision);
        String form = disciplined ? Answers.text(data, "form") : null;
        LocalDate effectiveOn = disciplined ? Answers.day(data, "effectiveOn") : null;
        String number = documents.issueDecision(one, data, by);
        cases.decide(one.id(), form, effectiveOn, number, progress.today());
        signers.decided(one.id(), by.personId(), progress.now());
        if (disciplined && !law.isDismissal(form)) {
            LocalDate partyFrom = Answers.day(data, "partyEffectiveOn");
            facts.effect(one.id(), partyFrom, (partyFrom == null ? effectiveOn : partyFrom).plusMonths(law.book().effectMonths()));
        }
        progress.dissolveCouncil(one.id());
        progress.note(one.id(), disciplined ? "disciplined" : "not-disciplined", data, by);
        return Map.of(DisciplineProcess.DECISION, decision, DisciplineProcess.DISMISSAL, disciplined
            && law.isDismissal(form));
    }
}
