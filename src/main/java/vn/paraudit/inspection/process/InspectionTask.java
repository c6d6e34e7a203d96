package vn.paraudit.inspection.process;

import vn.paraudit.worklist.TaskHandler;

/** A human task of the inspection's process. */
abstract class InspectionTask implements TaskHandler {

    private final String element;

    InspectionTask(String element) {
        this.element = element;
    }

    @Override
    public final String process() {
        return InspectionProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }
}
