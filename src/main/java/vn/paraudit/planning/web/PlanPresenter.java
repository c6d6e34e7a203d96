package vn.paraudit.planning.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.planning.model.Coverage;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanAccess;
import vn.paraudit.planning.model.PlanCheck;
import vn.paraudit.planning.model.PlanLists;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.planning.model.RiskRanking;
import vn.paraudit.planning.model.Target;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Shows a plan with everything that speaks for and against it. */
@Component
class PlanPresenter {

    /** Units with the highest risk that the plan leaves out. */
    private static final int GAPS_SHOWN = 10;

    private final PlanLists lists;
    private final Coverage coverage;
    private final PlanCheck check;
    private final RiskRanking ranking;
    private final Relatives relatives;
    private final Names names;

    PlanPresenter(PlanLists lists, Coverage coverage, PlanCheck check, RiskRanking ranking, Relatives relatives, Names names) {
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
        List<PlanViews.OpinionView> opinions = lists.opinions(plan.id()).stream().map(opinion -> new PlanViews.OpinionView(opinion.unitCode(),
            names.unit(opinion.unitCode()), opinion.agrees(), opinion.text(), opinion.givenAt())).toList();
        List<PlanViews.ProblemView> problems = check.problems(plan.id()).stream().map(problem -> new PlanViews.ProblemView(problem.code(),
            names.text("planning.problem." + problem.code(), problem.facts()))).toList();
        return new PlanViews.DetailView(row(plan), plan.purpose(), plan.contents(), plan.method(), plan.periodFrom(), plan.periodTo(),
            plan.unannounced(), names.person(plan.approvedBy()), plan.approvedAt(), plan.seal(), plan.decisionReason(), coverage.of(targets),
            targets.stream().map(this::target).toList(), lists.waves(plan.id()), opinions, problems, gaps(plan, targets),
            relatives.progress(plan), relatives.amended(plan), relatives.amendment(plan, reader),
            relatives.can(plan, reader));
    }

    private PlanViews.TargetView target(Target target) {
        List<PlanViews.ReasonView> reasons = target.riskReasons().stream()
            .map(reason -> new PlanViews.ReasonView(names.text("planning.risk." + reason.code(), Map.of()), reason.points())).toList();
        return new PlanViews.TargetView(target.unitCode(), names.unit(target.unitCode()), names.isCommuneLevel(target.unitCode()), target.mode(),
            target.wave(), target.riskScore(), reasons, target.pickReason());
    }

    private List<PlanViews.GapView> gaps(Plan plan, List<Target> targets) {
        Set<String> picked = new HashSet<>(targets.stream().map(Target::unitCode).toList());
        return ranking.rank(plan.year()).stream().filter(unit -> !picked.contains(unit.unitCode()) && unit.score() > 0).limit(GAPS_SHOWN)
            .map(unit -> new PlanViews.GapView(unit.unitCode(), names.unit(unit.unitCode()), unit.score())).toList();
    }

    /** Where a plan stands, what it changes and what changes it. */
    @Component
    static class Relatives {

        private final PlanRepository plans;
        private final DeployedModels models;

        Relatives(PlanRepository plans, DeployedModels models) {
            this.plans = plans;
            this.models = models;
        }

        DeployedModels.Progress progress(Plan plan) {
            return models.progress("audit-plan", plan.id()).orElse(null);
        }

        PlanViews.RefView amended(Plan plan) {
            return plan.amends() == null ? null : plans.find(plan.amends()).map(Relatives::ref).orElse(null);
        }

        PlanViews.RefView amendment(Plan plan, Actor reader) {
            return plans.amendmentOf(plan.id()).filter(other -> PlanAccess.mayRead(other, reader)).map(Relatives::ref).orElse(null);
        }

        PlanViews.CanView can(Plan plan, Actor reader) {
            return new PlanViews.CanView(reader.has(Roles.PLAN_OFFICER) && plan.state() == PlanState.ISSUED
                && plans.amendmentOf(plan.id()).isEmpty());
        }

        private static PlanViews.RefView ref(Plan plan) {
            return new PlanViews.RefView(plan.id(), plan.title(), plan.state());
        }
    }

    /** Names in the reader's language. */
    @Component("planNames")
    static class Names {

        private final Units units;
        private final Accounts accounts;
        private final Texts texts;

        Names(Units units, Accounts accounts, Texts texts) {
            this.units = units;
            this.accounts = accounts;
            this.texts = texts;
        }

        String unit(String code) {
            return units.namesOf(List.of(code)).getOrDefault(code, code);
        }

        boolean isCommuneLevel(String code) {
            return units.find(code).map(Unit::kind).filter(kind -> kind.isCommuneLevel()).isPresent();
        }

        String person(UUID id) {
            return id == null ? null : accounts.namesOf(Set.of(id)).get(id);
        }

        String text(String key, Map<String, Object> facts) {
            return texts.get(key, facts);
        }
    }
}
