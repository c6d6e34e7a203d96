package vn.paraudit.planning.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.worklist.CaseDirectory;

/** How plans are called in the list of work. */
@Component
class PlanDirectory implements CaseDirectory {

    private final PlanRepository plans;

    PlanDirectory(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public String processKey() {
        return AuditPlanProcess.KEY;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public String path(UUID caseId) {
        return "/plans/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return plans.title(caseId).orElse("");
    }
}
