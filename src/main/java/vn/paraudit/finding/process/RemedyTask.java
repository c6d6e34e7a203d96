package vn.paraudit.finding.process;

import vn.paraudit.worklist.TaskHandler;

/** A human task of the remedy of a conclusion. */
abstract class RemedyTask implements TaskHandler {

    private final String element;
    private final RemedyForms forms;

    RemedyTask(String element, RemedyForms forms) {
        this.element = element;
        this.forms = forms;
    }

    @Override
    public final String process() {
        return RemedyProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }

    RemedyForms forms() {
        return forms;
    }
}
