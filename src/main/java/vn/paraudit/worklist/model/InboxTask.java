package vn.paraudit.worklist.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.WorkItem;

/** A row of the inbox: one human task, open or closed. Dates without a deadline are {@link #NEVER}. */
public record InboxTask(
    String id, String processKey, String definitionId, String instanceId, String elementId, String name, String help, UUID caseId,
    String caseTitle, String unitCode, String seat, String seatKey, boolean shared, boolean confidential, String formKey, Map<String, String> properties,
    Map<String, Object> variables, String deadlineKey, DueDate deadline, LocalDate dueOn, State state, UUID assignee, Instant createdAt,
    Instant closedAt, UUID completedBy, Map<String, Object> draft, Instant draftSavedAt, UUID draftBy, List<Remark> remarks, UUID remarksBy,
    Map<String, Object> submission, int draftRevision, int version) {

    /** Sorts after every real due date. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** What became of a task. */
    public enum State { OPEN, COMPLETED, RETURNED, WITHDRAWN }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isDue() {
        return !NEVER.equals(dueOn);
    }

    public WorkItem item() {
        return new WorkItem(id, processKey, definitionId, elementId, instanceId, caseId, variables);
    }

    /** A property of the diagram's element, for example {@code fourEyes}; {@code null} when it is not set. */
    public String property(String propertyName) {
        return properties.get(propertyName);
    }
}
