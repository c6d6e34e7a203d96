package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.process.ExtensionRequests;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.OpenWork;

/** What was done and what is left. */
@Component
class CourseOfRemedy {

    private final DemandRepository demands;
    private final CaseActs acts;
    private final OpenWork work;
    private final DeployedModels models;
    private final WorkingDays workingDays;
    private final TimeSource time;
    private final ExtensionRequests extensions;

    CourseOfRemedy(DemandRepository demands, CaseActs acts, OpenWork work, DeployedModels models, WorkingDays workingDays, TimeSource time,
            ExtensionRequests extensions) {
        this.demands = demands;
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

    /** Working days until a day; negative when it is over. */
    int daysLeft(LocalDate day) {
        return workingDays.between(time.today(), day);
    }

    Optional<DeployedModels.Progress> progressOfRemedy(UUID remedyId) {
        return models.progress("remedy", remedyId);
    }

    Map<UUID, List<String>> steps(List<Finding> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<String>> steps = new HashMap<>(work.stepNames(found.stream().map(Finding::id).toList()));
        Map<UUID, UUID> remedies = demands.remediesOf(found.stream().filter(finding -> finding.state().isInRemedy()
            && finding.state() != FindingState.REPORTED && !steps.containsKey(finding.id())).map(Finding::id).toList());
        if (!remedies.isEmpty()) {
            Map<UUID, List<String>> together = work.stepNames(Set.copyOf(remedies.values()));
            remedies.forEach((finding, remedy) -> Optional.ofNullable(together.get(remedy)).ifPresent(names -> steps.put(finding, names)));
        }
        return steps;
    }

    /** The remedy of a conclusion that a finding is part of. */
    Optional<UUID> remedyOf(Finding finding) {
        return demands.remedyOf(finding.id());
    }

    List<CaseActs.Act> acts(Finding finding) {
        return acts.of(finding.id());
    }

    Optional<DeployedModels.Progress> progress(Finding finding) {
        return models.progress("finding-remediation", finding.id());
    }
}
