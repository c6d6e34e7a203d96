package vn.paraudit.planning.process;

import vn.paraudit.worklist.TaskHandler;

/** A human task of the annual plan's process. */
abstract class PlanTask implements TaskHandler {

    private final String element;

    PlanTask(String element) {
        this.element = element;
    }

    @Override
    public final String process() {
        return AuditPlanProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }
}
