package vn.paraudit.discipline;

import java.util.EnumSet;
import java.util.Set;

/** Where a disciplinary case stands. */
public enum CaseState {
    OPENED,
    /** A ground forbids to go on for now; the clock stands still. */
    DEFERRED,
    ACCEPTED, REVIEWED, COUNCIL_FORMED, RECOMMENDED, DECIDED, SERVED,
    /** The time for complaints is over. */
    CLOSED,
    NOT_OPENED, EXEMPTED, TRANSFERRED,
    /** The time limit of the handling passed before a decision. */
    EXPIRED,
    /** A complaint had the decision cancelled. */
    CANCELLED;

    private static final Set<CaseState> UNDECIDED = EnumSet.of(OPENED, DEFERRED, ACCEPTED, REVIEWED, COUNCIL_FORMED, RECOMMENDED);

    /** Whether the clock of the handling still runs. */
    public boolean isUndecided() {
        return UNDECIDED.contains(this);
    }
}
