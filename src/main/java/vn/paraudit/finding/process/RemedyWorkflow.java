package vn.paraudit.finding.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Processes;
import vn.paraudit.finding.model.Remedy;
import vn.paraudit.platform.RuleViolation;

/** Tells the engine what happened to the remedies of conclusions. */
@Component
class RemedyWorkflow {

    private final Processes processes;

    RemedyWorkflow(Processes processes) {
        this.processes = processes;
    }

    void begun(Remedy remedy, UUID inspectionId) {
        processes.start(RemedyProcess.KEY, remedy.id(), Map.of(RemedyProcess.UNIT_CODE, remedy.unitCode(), RemedyProcess.INSPECTION_ID,
            inspectionId.toString(), RemedyProcess.CONCLUSION_ID, remedy.conclusionId().toString(), RemedyProcess.NEEDS_PLAN,
            remedy.state() == Remedy.State.PLANNING, RemedyProcess.ALL_REPORTED, false, RemedyProcess.GOES_ON, true));
    }

    /** There is something to report again; a report that is under way takes it in by itself. */
    void hasToGoOn(UUID remedyId) {
        processes.correlate(RemedyProcess.KEY, remedyId, RemedyProcess.OUTCOME_KNOWN, Map.of(RemedyProcess.GOES_ON, true));
    }

    /** What was left to report is not asked for any more. */
    void nothingLeftToReport(UUID remedyId) {
        processes.correlate(RemedyProcess.KEY, remedyId, RemedyProcess.NOTHING_LEFT_TO_REPORT, Map.of());
    }

    void ended(UUID remedyId) {
        if (!processes.correlate(RemedyProcess.KEY, remedyId, RemedyProcess.OUTCOME_KNOWN, Map.of(RemedyProcess.GOES_ON, false))) {
            processes.correlate(RemedyProcess.KEY, remedyId, RemedyProcess.DROPPED, Map.of());
        }
    }

    void quickReportBegun(UUID remedyId) {
        if (!processes.correlate(RemedyProcess.KEY, remedyId, RemedyProcess.QUICK_REPORT_BEGUN, Map.of())) {
            throw RuleViolation.of("finding-not-in-remedy");
        }
    }
}
