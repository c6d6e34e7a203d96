package vn.paraudit.discipline.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.discipline.model.CourseFacts;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.RegimeRules;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** The council votes in secret: votes are counted, never named, and have to add up. */
@Component
class HoldCouncilTask extends DisciplineTask {

    private final DisciplineForms forms;
    private final DisciplineDocuments documents;
    private final CaseRepository cases;
    private final CaseLaw law;
    private final CaseSeats seats;
    private final CourseFacts facts;
    private final CaseProgress progress;

    HoldCouncilTask(DisciplineForms forms, DisciplineDocuments documents, CaseRepository cases, CaseLaw law, CaseSeats seats,
            CourseFacts facts, CaseProgress progress) {
        super(DisciplineProcess.HOLD_COUNCIL);
        this.forms = forms;
        this.documents = documents;
        this.cases = cases;
        this.law = law;
        this.seats = seats;
        this.facts = facts;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        UUID id = item.caseId();
        DisciplinaryCase one = forms.of(id);
        RegimeRules.CouncilRule council = law.council(one);
        return Map.of("proposal", forms.proposal(id), "ballotOptions", forms.ballotOptions(id), "forms", forms.forms(id),
            "recommendations", forms.recommendations(id), "quorum", council.quorum(), "councilSize",
            members(id, council));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        DisciplinaryCase one = forms.of(item.caseId());
        progress.requireDay(data, "heldOn", null);
        CouncilVotes votes = CouncilVotes.of(data);
        votes.requireSound();
        String recommended = votes.recommended();
        String number = documents.issueCouncilMinutes(one, Map.of("votes", votes.ballots(), "minutes", Answers.text(data, "minutes")), by);
        cases.recommend(one.id(), recommended, votes.ballots());
        if (votes.first() != null) {
            facts.vote(one.id(), votes.first());
        }
        progress.happened(one.id(), "council minutes", Answers.day(data, "heldOn"));
        Map<String, Object> told = new HashMap<>(DisciplineDocuments.told(number));
        told.put("recommended", recommended);
        progress.note(one.id(), "council-held", told, by);
        return Map.of();
    }

    /** Members who vote; while the council sits, those who were appointed. */
    private int members(UUID id, RegimeRules.CouncilRule rule) {
        int appointed = seats.council(id);
        return appointed == 0 ? Collections.max(rule.sizes()) : rule.memberSecretary() ? appointed : appointed - 1;
    }
}
