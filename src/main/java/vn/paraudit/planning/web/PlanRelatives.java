package vn.paraudit.planning.web;

import org.springframework.stereotype.Component;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanAccess;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Where a plan stands, what it changes and what changes it. */
@Component
class PlanRelatives {

    private final PlanRepository plans;
    private final DeployedModels models;

    PlanRelatives(PlanRepository plans, DeployedModels models) {
        this.plans = plans;
        this.models = models;
    }

    DeployedModels.Progress progress(Plan plan) {
        return models.progress("audit-plan", plan.id()).orElse(null);
    }

    PlanViews.RefView amended(Plan plan) {
        return plan.amends() == null ? null : plans.find(plan.amends()).map(PlanRelatives::ref).orElse(null);
    }

    PlanViews.RefView amendment(Plan plan, Actor reader) {
        return plans.amendmentOf(plan.id()).filter(other -> PlanAccess.mayRead(other, reader)).map(PlanRelatives::ref).orElse(null);
    }

    PlanViews.CanView can(Plan plan, Actor reader) {
        return new PlanViews.CanView(reader.has(Roles.PLAN_OFFICER) && plan.state() == PlanState.ISSUED
            && plans.amendmentOf(plan.id()).isEmpty());
    }

    private static PlanViews.RefView ref(Plan plan) {
        return new PlanViews.RefView(plan.id(), plan.title(), plan.state());
    }
}
