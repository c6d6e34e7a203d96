package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.Plans;
import vn.paraudit.platform.TimeSource;

/** What becomes of the inspections of a plan when its amendment is issued: a unit that stays keeps its inspection, one left out loses it. */
@Component
class AmendedInspections {

    private final Plans plans;
    private final InspectionRepository inspections;
    private final CalledOff calledOff;
    private final InspectionWork work;
    private final InspectionWorkflow workflow;
    private final InspectionJournal journal;

    AmendedInspections(Plans plans, InspectionRepository inspections, CalledOff calledOff, InspectionWork work,
            InspectionWorkflow workflow, InspectionJournal journal) {
        this.plans = plans;
        this.inspections = inspections;
        this.calledOff = calledOff;
        this.work = work;
        this.workflow = workflow;
        this.journal = journal;
    }

    /**
     * Puts the inspection that a unit has under the amended plan under the amendment, however far it is. Until its leader has set the day the
     * visit follows the wave; a day that is set stays.
     *
     * @return whether there was one
     */
    boolean carryOver(UUID amended, PlanTarget target) {
        Optional<Inspection> found = inspections.findOfPlan(amended, target.unitCode());
        found.ifPresent(inspection -> {
            boolean dated = isDated(inspection);
            inspections.moveToPlan(inspection.id(), target.planId(), dated ? inspection.mode() : target.mode());
            Map<String, Object> facts = new HashMap<>(Map.of("plan", plans.titleOf(target.planId())));
            if (!dated && isOutside(inspection, target)) {
                work.moveVisit(inspection.id(), target.visitFrom());
                facts.put("visitDate", target.visitFrom().toString());
            }
            journal.record(inspection.id(), "inspection-amended", facts);
            if (!inspection.state().isEnded()) {
                workflow.inspectionAmended(inspections.get(inspection.id()));
            }
        });
        return found.isPresent();
    }

    /** In the version before a decision for each inspection set its day. */
    private static boolean isDated(Inspection inspection) {
        return inspection.state() == InspectionState.TEAM_SIGNED ? inspection.teamDecisionId() == null : inspection.state() != InspectionState.PLANNED;
    }

    private static boolean isOutside(Inspection inspection, PlanTarget target) {
        LocalDate day = inspection.visitStartsAt().atZone(TimeSource.ZONE).toLocalDate();
        return day.isBefore(target.visitFrom()) || day.isAfter(target.visitTo());
    }

    /** Cancels what the amendment did not take over and has not begun; a visit that has begun is brought to its end. */
    void cancelLeftOut(UUID amended) {
        inspections.aheadOfPlan(amended).forEach(id -> calledOff.callOff(inspections.get(id), journal.amendmentReason()));
    }
}
