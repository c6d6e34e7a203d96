package vn.paraudit.engine;

import java.util.List;

/** Tells what a deployed process does in the order in which it is read, for people who do not read diagrams. */
public interface ModelOutlines {

    /**
     * One step.
     *
     * @param type      BPMN name of its kind, for example {@code userTask}
     * @param help      what to do, in the words of the diagram; empty where there are none
     * @param seat      who does it; empty for what nobody does
     * @param deadline  row of the deadline table; empty for none
     * @param form      id of its form; empty for none
     * @param next      what may follow
     */
    record Step(String id, String type, String name, String help, String seat, String deadline, String form, List<Way> next) {
    }

    /**
     * A way on from a step.
     *
     * @param when   the answers on the way, empty when it is the only one
     * @param to     label of the step or the end that it leads to; empty when it has none
     * @param ended  whether the case, or its part, is over there
     */
    record Way(String when, String to, boolean ended) {
    }

    /**
     * Everything that is done or waited for, from the start on.
     *
     * @throws vn.paraudit.platform.NotFound for an unknown version
     */
    List<Step> of(String definitionId);
}
