package vn.paraudit.planning.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Processes;

/** Tells the engine what happened to plans. */
@Component
public class AuditPlanWorkflow {

    private final Processes processes;

    AuditPlanWorkflow(Processes processes) {
        this.processes = processes;
    }

    public void planOpened(UUID planId, int year) {
        processes.start(AuditPlanProcess.KEY, planId, Map.of(AuditPlanProcess.YEAR, year, AuditPlanProcess.CONSULTED_UNITS, List.of()));
    }
}
