package vn.paraudit.inspection.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ChunkWorker;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.Plans;

/** Opens the inspections of a plan. What is done is counted in the database, so a crash costs at most one chunk. */
@Component
class StartInspections implements ChunkWorker {

    static final String NAME = "start-inspections";
    private static final int CHUNK = 25;

    private final Plans plans;
    private final Inspections inspections;
    private final InspectionRepository repository;
    private final AmendedInspections amendments;

    StartInspections(Plans plans, Inspections inspections, InspectionRepository repository, AmendedInspections amendments) {
        this.plans = plans;
        this.inspections = inspections;
        this.repository = repository;
        this.amendments = amendments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean next(UUID planId) {
        List<PlanTarget> targets = plans.targetsOf(planId, repository.countOfPlan(planId), CHUNK);
        Optional<UUID> amended = plans.amendedBy(planId);
        for (PlanTarget target : targets) {
            if (amended.isEmpty() || !amendments.carryOver(amended.get(), target)) {
                inspections.openPlanned(target);
            }
        }
        boolean more = targets.size() == CHUNK;
        if (!more) {
            amended.ifPresent(amendments::cancelLeftOut);
        }
        return more;
    }
}
