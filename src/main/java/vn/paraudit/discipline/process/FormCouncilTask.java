package vn.paraudit.discipline.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseSeats.Seat;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.RegimeRules;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** The council is appointed: as many as the library says, each person once, nobody who is concerned. */
@Component
class FormCouncilTask extends DisciplineTask {

    private final DisciplineForms forms;
    private final DisciplineDocuments documents;
    private final CaseLaw law;
    private final CaseProgress progress;

    FormCouncilTask(DisciplineForms forms, DisciplineDocuments documents, CaseLaw law, CaseProgress progress) {
        super(DisciplineProcess.FORM_COUNCIL);
        this.forms = forms;
        this.documents = documents;
        this.law = law;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of("candidates", forms.candidates(item.caseId()));
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        DisciplinaryCase one = forms.of(item.caseId());
        return Map.of("compositionText", forms.composition(law.council(one)));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        DisciplinaryCase one = forms.of(item.caseId());
        List<Seat> council = council(data);
        if (!forms.areApart(council)) {
            throw RuleViolation.of("council-person-twice");
        }
        RegimeRules.CouncilRule rule = law.council(one);
        // Where the secretary is no member, they keep the minutes and do not count.
        int members = rule.memberSecretary() ? council.size() : council.size() - 1;
        if (!rule.sizes().contains(members)) {
            throw RuleViolation.of("council-size", Map.of("size", DisciplineForms.oneOf(rule.sizes()), "given", members));
        }
        String number = documents.issueCouncilDecision(one, Map.of("council", council), by);
        progress.formCouncil(one.id(), council);
        progress.note(one.id(), "council-formed", DisciplineDocuments.told(number), by);
        return Map.of();
    }

    private static List<Seat> council(Map<String, Object> data) {
        List<Seat> council = new ArrayList<>();
        council.add(new Seat(CaseSeats.CHAIR, UUID.fromString(Answers.text(data, "chair")), null));
        council.add(new Seat(CaseSeats.SECRETARY, UUID.fromString(Answers.text(data, "secretary")), null));
        Answers.rows(data, "members").forEach(row -> council.add(new Seat(CaseSeats.MEMBER, UUID.fromString(Answers.text(row, "person")),
            Answers.text(row, "represents"))));
        return council;
    }
}
