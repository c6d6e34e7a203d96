package vn.paraudit.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The work of everybody, as far as other modules need to know of it. */
public interface WorkRegister {

    /** Where a list by due day goes on. */
    record Place(LocalDate dueOn, String taskId) {
    }

    /**
     * How a task is called and where it stands, in the reader's language.
     *
     * @param path       screen of the case, or {@code null}
     * @param dueOn      last day in time, or {@code null}
     * @param confirmed  whether the source of its deadline is confirmed
     */
    record TaskFace(
        String id, String name, UUID caseId, String caseTitle, String caseKind, String path, String unitCode, String seat, String seatKey,
        UUID assignee, String deadlineKey, LocalDate dueOn, LocalDate createdOn, boolean confirmed, boolean open) {
    }

    /**
     * Open tasks that are due until a day, by due day. They cannot be closed before the caller's transaction ends; tasks that somebody is
     * working on at this very moment are left out.
     *
     * @param after  where the page before ended, or {@code null}
     */
    List<DueTask> lockDue(LocalDate until, Place after, int size);

    /** Faces of tasks that the caller knows the reader may see; unknown ids are missing. */
    Map<String, TaskFace> faces(Collection<String> taskIds);

    /** A task with a deadline, if the current user may see it. */
    Optional<DueTask> visible(String taskId);
}
