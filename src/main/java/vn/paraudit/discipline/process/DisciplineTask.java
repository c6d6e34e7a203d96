package vn.paraudit.discipline.process;

import vn.paraudit.worklist.TaskHandler;

/** A human task of a disciplinary case. */
abstract class DisciplineTask implements TaskHandler {

    private final String element;

    DisciplineTask(String element) {
        this.element = element;
    }

    @Override
    public final String process() {
        return DisciplineProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }
}
