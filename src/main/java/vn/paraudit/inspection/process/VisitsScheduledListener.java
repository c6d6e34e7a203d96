package vn.paraudit.inspection.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.team.VisitsScheduled;

/** The schedule of a plan gives its inspections their days, as long as their leaders have not gone on from there. */
@Component
class VisitsScheduledListener {

    private final InspectionRepository inspections;
    private final InspectionWork work;
    private final InspectionWorkflow workflow;

    VisitsScheduledListener(InspectionRepository inspections, InspectionWork work, InspectionWorkflow workflow) {
        this.inspections = inspections;
        this.work = work;
        this.workflow = workflow;
    }

    @EventListener
    void on(VisitsScheduled scheduled) {
        scheduled.visits().forEach(visit -> inspections.findOfPlan(scheduled.planId(), visit.unitCode())
            .filter(VisitsScheduledListener::isAhead).ifPresent(inspection -> {
                work.moveVisit(inspection.id(), visit.day(), visit.session());
                workflow.visitMoved(inspections.get(inspection.id()));
            }));
    }

    private static boolean isAhead(Inspection inspection) {
        return inspection.state() == InspectionState.PLANNED || inspection.state() == InspectionState.TEAM_SIGNED;
    }
}
