package vn.paraudit.worklist;

import java.util.List;
import java.util.Map;
import vn.paraudit.security.Actor;

/**
 * One human task of one process: what its form shows and what its answer does. A task that no handler knows is served by a default that
 * stores the submission and hands the fields that the form declares to the engine.
 */
public interface TaskHandler {

    /** Process the task belongs to. */
    String process();

    /** Element of the diagram. */
    String element();

    /** What the form reads but does not ask: option lists, tables, figures. Used in the browser and again when validating. */
    default Map<String, Object> context(WorkItem item) {
        return Map.of();
    }

    /** Values the form starts with when nobody has drafted anything yet. */
    default Map<String, Object> initial(WorkItem item) {
        return Map.of();
    }

    /**
     * Does the work in the caller's transaction with a submission that the form has accepted.
     *
     * @return routing variables for the engine
     */
    Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by);

    /** Told in the caller's transaction that the work goes back to the step before instead. */
    default void returned(WorkItem item, List<Remark> remarks, Actor by) {
    }
}
