package vn.paraudit.discipline.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Proposals;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.RuleViolation;

/** Tells the engine what happened to cases. */
@Component
class DisciplineWorkflow {

    private final Processes processes;
    private final Proposals proposals;

    DisciplineWorkflow(Processes processes, Proposals proposals) {
        this.processes = processes;
        this.proposals = proposals;
    }

    void caseOpened(DisciplinaryCase one) {
        Map<String, Object> variables = proposals.variables(one);
        variables.put(DisciplineProcess.DISMISSAL, false);
        variables.put(DisciplineProcess.STEPS, DisciplineProcess.FULL);
        variables.put(DisciplineProcess.UNIT_CODE, one.unitCode());
        if (one.findingId() != null) {
            variables.put(DisciplineProcess.FINDING_ID, one.findingId().toString());
        }
        processes.start(DisciplineProcess.KEY, one.id(), variables);
    }

    void caseChanged(DisciplinaryCase one) {
        Map<String, Object> variables = proposals.variables(one);
        variables.put(DisciplineProcess.UNIT_CODE, one.unitCode());
        processes.setVariables(DisciplineProcess.KEY, one.id(), variables);
    }

    void deferralEnded(UUID caseId) {
        send(caseId, DisciplineProcess.DEFERRAL_ENDED);
    }

    void complaintReceived(UUID caseId) {
        send(caseId, DisciplineProcess.COMPLAINT_RECEIVED);
    }

    /** The complaint that runs ends without a settlement. */
    void complaintGivenUp(UUID caseId) {
        send(caseId, ComplaintProcess.GIVEN_UP);
    }

    private void send(UUID caseId, String message) {
        if (!processes.correlate(DisciplineProcess.KEY, caseId, message, Map.of())) {
            throw RuleViolation.of("case-not-waiting");
        }
    }
}
