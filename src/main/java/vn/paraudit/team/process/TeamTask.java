package vn.paraudit.team.process;

import vn.paraudit.worklist.TaskHandler;

/** A human task of the process of teams. */
abstract class TeamTask implements TaskHandler {

    private final String element;

    TeamTask(String element) {
        this.element = element;
    }

    @Override
    public final String process() {
        return TeamProcess.KEY;
    }

    @Override
    public final String element() {
        return element;
    }
}
