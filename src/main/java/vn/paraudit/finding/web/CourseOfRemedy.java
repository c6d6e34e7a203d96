package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.process.ExtensionRequests;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.OpenWork;

/** What was done and what is left. */
@Component
class CourseOfRemedy {

    private final CaseActs acts;
    private final OpenWork work;
    private final DeployedModels models;
    private final WorkingDays workingDays;
    private final TimeSource time;
    private final ExtensionRequests extensions;

    CourseOfRemedy(CaseActs acts, OpenWork work, DeployedModels models, WorkingDays workingDays, TimeSource time,
            ExtensionRequests extensions) {
        this.acts = acts;
        this.work = work;
        this.models = models;
        this.workingDays = workingDays;
        this.time = time;
        this.extensions = extensions;
    }

    LocalDate today() {
        return time.today();
    }

    boolean mayBeExtended(Finding finding) {
        return extensions.mayBeExtended(finding);
    }

    Integer daysLeft(Finding finding) {
        return finding.dueOn() == null || !finding.state().isInRemedy() ? null : workingDays.between(time.today(), finding.dueOn());
    }

    Map<UUID, List<String>> steps(List<Finding> found) {
        return found.isEmpty() ? Map.of() : work.stepNames(found.stream().map(Finding::id).toList());
    }

    List<CaseActs.Act> acts(Finding finding) {
        return acts.of(finding.id());
    }

    Optional<DeployedModels.Progress> progress(Finding finding) {
        return models.progress("finding-remediation", finding.id());
    }
}
