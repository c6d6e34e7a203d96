package vn.paraudit.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.KeptRows;

/** What the list of work knows of running cases and keeps with them, for whoever moves them to another version of their process. */
public interface MovingWork {

    /**
     * How a case is called.
     *
     * @param title         empty when its process belongs to no module
     * @param path          address of its screen, or {@code null}
     * @param unit          name of the unit that it is about, if it is about one
     * @param confidential  only its own seats may know of it
     */
    record Face(String kind, String title, @Nullable String path, @Nullable String unit, boolean confidential) {
    }

    /** An open task whose seat after the move nobody can name. */
    record Nobody(String element, String task, String seat) {
    }

    Map<UUID, Face> faces(String processKey, Collection<UUID> caseIds);

    /**
     * Open tasks that would belong to a seat which nobody can name, by process instance.
     *
     * @param seatAfter  seat after the move by element before it
     */
    Map<String, List<Nobody>> unresolved(Collection<String> instanceIds, Map<String, String> seatAfter);

    /** Keeps everybody from working on the tasks of these instances until the transaction ends. */
    void lock(Collection<String> instanceIds);

    /** Lets done work of an instance be found under the new ids of its elements; who did a step that another one checks stays known. */
    void renameDone(String instanceId, Map<String, String> elements);

    /** Records an act on a case in the trail of its kind. */
    void record(String processKey, UUID caseId, String act, Map<String, Object> before, Map<String, Object> after);

    /** The table of the tasks, by process instance. */
    KeptRows.Table table();
}
