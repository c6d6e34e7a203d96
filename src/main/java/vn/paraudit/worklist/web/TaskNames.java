package vn.paraudit.worklist.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.worklist.model.InboxTask;

/** TaskNames and distances that rows only refer to, looked up once a page. */
@Component
class TaskNames {

    private final Units units;
    private final Accounts accounts;
    private final WorkingDays workingDays;
    private final TimeSource time;
    private final DeployedModels models;

    TaskNames(Units units, Accounts accounts, WorkingDays workingDays, TimeSource time, DeployedModels models) {
        this.units = units;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.time = time;
        this.models = models;
    }

    Map<String, String> ofUnits(List<InboxTask> page) {
        Set<String> codes = new HashSet<>();
        page.stream().map(InboxTask::unitCode).filter(Objects::nonNull).forEach(codes::add);
        return codes.isEmpty() ? Map.of() : units.namesOf(codes);
    }

    Map<UUID, String> ofPeople(List<UUID> people) {
        Set<UUID> known = new HashSet<>();
        people.stream().filter(Objects::nonNull).forEach(known::add);
        return known.isEmpty() ? Map.of() : accounts.namesOf(known);
    }

    List<String> passedElements(InboxTask task) {
        return models.progress(task.processKey(), task.caseId()).map(DeployedModels.Progress::passed).orElse(List.of());
    }

    int daysLeft(InboxTask task) {
        return workingDays.between(time.today(), task.dueOn());
    }
}
