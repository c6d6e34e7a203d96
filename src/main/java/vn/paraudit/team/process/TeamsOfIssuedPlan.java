package vn.paraudit.team.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.PlanIssued;
import vn.paraudit.planning.Plans;

/** An issued plan needs its teams. */
@Component
class TeamsOfIssuedPlan {

    private final TeamDesk desk;
    private final Plans plans;

    TeamsOfIssuedPlan(TeamDesk desk, Plans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @EventListener
    void on(PlanIssued issued) {
        desk.found(issued.planId(), issued.year(), plans.amendedBy(issued.planId()));
    }
}
