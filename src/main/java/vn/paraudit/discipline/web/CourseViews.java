package vn.paraudit.discipline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CourseFacts;
import vn.paraudit.discipline.model.JoinedActs;

/** Shows what happened on the way of a case. */
@Component
class CourseViews {

    private final CourseFacts facts;
    private final JoinedActs joined;
    private final CaseNames names;

    CourseViews(CourseFacts facts, JoinedActs joined, CaseNames names) {
        this.facts = facts;
        this.joined = joined;
        this.names = names;
    }

    @Nullable LocalDate effectUntil(UUID caseId) {
        return facts.effectUntil(caseId).orElse(null);
    }

    CaseViews.CourseView of(UUID caseId) {
        List<CaseViews.JoinedView> acts = joined.of(caseId).stream().map(act -> new CaseViews.JoinedView(act.position(), act.facts(), act.factOn(),
            act.specialGround() == null ? null : names.text("discipline.special." + act.specialGround()),
            names.text("discipline.consequence." + act.consequence()))).toList();
        List<CaseViews.BallotView> votes = facts.firstVote(caseId).map(first -> List.of(new CaseViews.BallotView(names.text("discipline.vote.for"),
            first.forDiscipline()), new CaseViews.BallotView(names.text("discipline.vote.against"), first.againstDiscipline()))).orElse(List.of());
        return new CaseViews.CourseView(acts, facts.steps(caseId).map(left -> new CaseViews.StepsView(names.text("fact.handlingSteps." + left.steps()),
            names.text("discipline.steps." + left.ground()), left.document())).orElse(null), votes,
            facts.firstVote(caseId).map(CourseFacts.FirstVote::tie).orElse(null), facts.delays(caseId).stream().map(late -> new CaseViews.DelayView(
                late.explainedOn(), late.reason(), late.responsible(), late.next())).toList());
    }
}
