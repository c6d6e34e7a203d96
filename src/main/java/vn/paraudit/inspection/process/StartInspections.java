package vn.paraudit.inspection.process;

import java.util.List;
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

    StartInspections(Plans plans, Inspections inspections, InspectionRepository repository) {
        this.plans = plans;
        this.inspections = inspections;
        this.repository = repository;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean next(UUID planId) {
        List<PlanTarget> targets = plans.targetsOf(planId, repository.countOfPlan(planId), CHUNK);
        targets.forEach(inspections::openPlanned);
        return targets.size() == CHUNK;
    }
}
