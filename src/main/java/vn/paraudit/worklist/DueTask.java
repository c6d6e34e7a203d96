package vn.paraudit.worklist;

import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.security.SeatScope;

/**
 * A human task with a deadline, for those who remind of it.
 *
 * @param caseId     plan, inspection, finding or disciplinary case
 * @param seat       seat that has the work, for example {@code unit-head}
 * @param seatKey    that seat of this case
 * @param scope      where other seats of the same case are looked for
 * @param assignee   who has taken the task, or {@code null}
 * @param dueOn      last day on which it is in time
 * @param createdOn  day on which it came
 * @param insiders   who may know of its case besides; {@code null} when all may who oversee the work
 */
public record DueTask(
    String id, UUID caseId, String seat, String seatKey, SeatScope scope, UUID assignee, String deadlineKey, LocalDate dueOn,
    LocalDate createdOn, boolean open, CaseDirectory.Insiders insiders) {

    public boolean isConfidential() {
        return insiders != null;
    }

    /** Whether the holders of a seat may learn of this task. */
    public boolean mayKnowAs(String asSeat) {
        return insiders == null || asSeat.equals(seat) || insiders.seats().contains(asSeat);
    }

    /** Whether somebody may learn of this task as the holder of a seat. */
    public boolean mayKnow(String asSeat, UUID person) {
        return mayKnowAs(asSeat) && (insiders == null || !insiders.never().contains(person));
    }
}
