package vn.paraudit.finding.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Processes;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.platform.RuleViolation;

/** Tells the engine what happened to findings. */
@Component
class RemediationWorkflow {

    private final Processes processes;

    RemediationWorkflow(Processes processes) {
        this.processes = processes;
    }

    void findingConcluded(Finding finding, UUID conclusionId, boolean needsEffectCheck) {
        processes.start(RemediationProcess.KEY, finding.id(), Map.of(RemediationProcess.UNIT_CODE, finding.unitCode(),
            RemediationProcess.INSPECTION_ID, finding.inspectionId().toString(), RemediationProcess.CONCLUSION_ID, conclusionId.toString(),
            RemediationProcess.SEVERITY, finding.severity(),
            RemediationProcess.NEEDS_EFFECT_CHECK, needsEffectCheck));
    }

    /** The unit says that it has met the demand. */
    void remedyReported(UUID findingId) {
        send(findingId, RemediationProcess.REMEDY_REPORTED);
    }

    void extensionRequested(UUID findingId) {
        send(findingId, RemediationProcess.EXTENSION_REQUESTED);
    }

    void findingTransferred(UUID findingId) {
        send(findingId, RemediationProcess.FINDING_TRANSFERRED);
    }

    void findingWrittenOff(UUID findingId) {
        send(findingId, RemediationProcess.FINDING_WRITTEN_OFF);
    }

    private void send(UUID findingId, String message) {
        if (!processes.correlate(RemediationProcess.KEY, findingId, message, Map.of())) {
            throw RuleViolation.of("finding-not-in-remedy");
        }
    }
}
