package vn.paraudit.planning.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.organization.Units;
import vn.paraudit.planning.model.Coverage;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanCheck;
import vn.paraudit.planning.model.PlanLists;
import vn.paraudit.planning.model.RiskRanking;
import vn.paraudit.planning.model.Target;
import vn.paraudit.security.Actor;

/** Shows a plan with everything that speaks for and against it. */
@Component
class PlanPresenter {

    /** Units with the highest risk that the plan leaves out. */
    private static final int GAPS_SHOWN = 10;

    private final PlanLists lists;
    private final Coverage coverage;
    private final PlanCheck check;
    private final RiskRanking ranking;
    private final PlanRelatives relatives;
    private final PlanNames names;

    PlanPresenter(PlanLists lists, Coverage coverage, PlanCheck check, RiskRanking ranking, PlanRelatives relatives, PlanNames names) {
        this.lists = lists;
        this.coverage = coverage;
        this.check = check;
        this.ranking = ranking;
        this.relatives = relatives;
        this.names = names;
    }

    static PlanViews.RowView row(Plan plan) {
        return new PlanViews.RowView(plan.id(), plan.year(), plan.title(), plan.state(), plan.documentNumber(), plan.issuedOn(), plan.amends(),
            plan.createdAt());
    }

    PlanViews.DetailView detail(Plan plan, Actor reader) {
        List<Target> targets = lists.targets(plan.id());
        List<PlanViews.ProblemView> problems = new ArrayList<>(check.problems(plan.id()).stream().map(problem ->
            new PlanViews.ProblemView(problem.code(), names.text("planning.problem." + problem.code(), problem.facts()))).toList());
        List<PlanViews.GapView> gaps = gaps(plan, targets, problems);
        return new PlanViews.DetailView(row(plan), plan.purpose(), plan.contents(), plan.method(), plan.periodFrom(), plan.periodTo(),
            plan.unannounced(), plan.coverageReason(), plan.reception(), names.person(plan.approvedBy()), plan.approvedAt(), plan.seal(), plan.decisionReason(), coverage.of(targets),
            targets.stream().map(this::target).toList(), lists.waves(plan.id()), opinions(plan.id()), problems, gaps,
            relatives.progress(plan), relatives.amended(plan), relatives.amendment(plan, reader),
            relatives.can(plan, reader));
    }

    private List<PlanViews.OpinionView> opinions(UUID planId) {
        List<PlanViews.OpinionView> opinions = new ArrayList<>(lists.opinions(planId).stream().map(opinion -> new PlanViews.OpinionView(
            opinion.unitCode(), names.unit(opinion.unitCode()), opinion.agrees(), opinion.text(), opinion.givenAt(), opinion.answer())).toList());
        Set<String> heard = opinions.stream().map(PlanViews.OpinionView::unitCode).collect(Collectors.toSet());
        lists.consulted(planId).stream().filter(unit -> !heard.contains(unit))
            .forEach(unit -> opinions.add(new PlanViews.OpinionView(unit, names.unit(unit), true, null, null, null)));
        return opinions;
    }

    private PlanViews.TargetView target(Target target) {
        List<PlanViews.ReasonView> reasons = target.riskReasons().stream()
            .map(reason -> new PlanViews.ReasonView(names.text("planning.risk." + reason.code(), Map.of()), reason.points())).toList();
        return new PlanViews.TargetView(target.unitCode(), names.unit(target.unitCode()), names.isCommuneLevel(target.unitCode()), target.mode(),
            target.wave(), target.riskScore(), reasons, target.pickReason());
    }

    /** A plan can be read although its risk table is broken; what is wrong with the table stands among the plan's problems then. */
    private List<PlanViews.GapView> gaps(Plan plan, List<Target> targets, List<PlanViews.ProblemView> problems) {
        try {
            return gaps(plan, targets);
        } catch (TableFailure broken) {
            problems.add(new PlanViews.ProblemView(broken.code(), names.text("problem." + broken.code(), broken.facts())));
            return List.of();
        }
    }

    private List<PlanViews.GapView> gaps(Plan plan, List<Target> targets) {
        Set<String> picked = new HashSet<>(targets.stream().map(Target::unitCode).toList());
        return ranking.rank(plan.year()).stream().filter(unit -> !picked.contains(unit.unitCode()) && unit.score() > 0).limit(GAPS_SHOWN)
            .map(unit -> new PlanViews.GapView(unit.unitCode(), names.unit(unit.unitCode()), unit.score())).toList();
    }
}
