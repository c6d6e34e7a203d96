package vn.paraudit.modeling.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.engine.Incidents.Incident;
import vn.paraudit.engine.Incidents;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.MovingWork.Face;
import vn.paraudit.worklist.MovingWork;

/** Work of the machine that failed for good, as a process manager may see it and try it again. */
@Service
public class FailedWork {

    /** The act in the trail, and its fact that holds the id of the step. */
    static final String RETRIED = "incident-retried";
    static final String STEP = "step";

    private final Incidents incidents;
    private final DrawnNames names;
    private final MovingWork work;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final Texts texts;

    FailedWork(Incidents incidents, DrawnNames names, MovingWork work, AuditTrail trail, CurrentUser currentUser, Texts texts) {
        this.incidents = incidents;
        this.names = names;
        this.work = work;
        this.trail = trail;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /**
     * @param step     label of the step, its id where it has none; what the long work is called
     * @param process  name of the process, {@code null} for long work that belongs to no case
     * @param face     {@code null} when no case is behind it
     */
    public record Failed(Incident incident, String step, @Nullable String process, @Nullable Face face) {
    }

    @Transactional(readOnly = true)
    public List<Failed> list(@Nullable Instant sinceBefore, @Nullable String idBefore, int size) {
        return incidents.list(sinceBefore, idBefore, size).stream().map(this::failed).toList();
    }

    private Failed failed(Incident incident) {
        String process = incident.definitionId() == null ? null
            : names.process(incident.definitionId(), incident.processKey(), Objects.requireNonNullElse(incident.processName(), incident.processKey()));
        if (process == null || incident.caseId() == null) {
            String work = "fact.step." + incident.element();
            return new Failed(incident, texts.has(work) ? texts.get(work, Map.of()) : incident.element(), process, null);
        }
        Face face = work.faces(incident.processKey(), Set.of(incident.caseId())).get(incident.caseId());
        return new Failed(incident, names.step(incident.definitionId(), incident.element()).orElse(incident.element()), process, face);
    }

    /** Tries it again and notes who wanted that: with the case, or with the models where no case is behind it. */
    @Transactional
    public void retry(String id) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        Incident incident = incidents.retry(id);
        Map<String, Object> facts = Map.of(STEP, incident.element());
        if (incident.caseId() == null || incident.processKey() == null) {
            trail.record(AuditTrail.Subject.MODEL, UUID.nameUUIDFromBytes(incident.element().getBytes(StandardCharsets.UTF_8)), RETRIED, Map.of(), facts);
        } else {
            work.record(incident.processKey(), incident.caseId(), RETRIED, Map.of(), facts);
        }
    }
}
