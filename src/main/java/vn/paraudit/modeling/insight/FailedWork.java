package vn.paraudit.modeling.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.Incidents.Incident;
import vn.paraudit.engine.Incidents;
import vn.paraudit.migration.CaseMigrations.Step;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.MovingWork.Face;
import vn.paraudit.worklist.MovingWork;

/** Work of the machine that failed for good, as a process manager may see it and try it again. */
@Service
public class FailedWork {

    private final Incidents incidents;
    private final CaseMigrations steps;
    private final MovingWork work;
    private final AuditTrail trail;
    private final CurrentUser currentUser;

    FailedWork(Incidents incidents, CaseMigrations steps, MovingWork work, AuditTrail trail, CurrentUser currentUser) {
        this.incidents = incidents;
        this.steps = steps;
        this.work = work;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    /**
     * @param step  label of the step, its id where it has none
     * @param face  {@code null} when no case is behind it
     */
    public record Failed(Incident incident, String step, @Nullable Face face) {
    }

    @Transactional(readOnly = true)
    public List<Failed> list(@Nullable Instant sinceBefore, @Nullable String idBefore, int size) {
        return incidents.list(sinceBefore, idBefore, size).stream().map(this::failed).toList();
    }

    private Failed failed(Incident incident) {
        if (incident.definitionId() == null || incident.caseId() == null) {
            return new Failed(incident, incident.element(), null);
        }
        Map<String, String> labels = steps.steps(incident.definitionId()).stream().filter(step -> !step.name().isEmpty())
            .collect(Collectors.toMap(Step::id, Step::name));
        Face face = work.faces(incident.processKey(), Set.of(incident.caseId())).get(incident.caseId());
        return new Failed(incident, labels.getOrDefault(incident.element(), incident.element()), face);
    }

    /** Tries it again and notes who wanted that: with the case, or with the models where no case is behind it. */
    @Transactional
    public void retry(String id) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        Incident incident = incidents.retry(id);
        Map<String, Object> facts = Map.of("step", incident.element());
        if (incident.caseId() == null || incident.processKey() == null) {
            trail.record(AuditTrail.Subject.MODEL, UUID.nameUUIDFromBytes(incident.element().getBytes(StandardCharsets.UTF_8)), "incident-retried",
                Map.of(), facts);
        } else {
            work.record(incident.processKey(), incident.caseId(), "incident-retried", Map.of(), facts);
        }
    }
}
