package vn.paraudit.discipline;

import java.util.EnumSet;
import java.util.Map;
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
    /** Under earlier models the time limit of the handling ended a case; now it goes on. */
    EXPIRED,
    /** A complaint had the decision cancelled. */
    CANCELLED;

    private static final Map<CaseState, Set<CaseState>> AFTER = Map.ofEntries(Map.entry(OPENED, EnumSet.of(DEFERRED)), Map.entry(DEFERRED, EnumSet.of(OPENED)),
        Map.entry(ACCEPTED, EnumSet.of(OPENED)), Map.entry(NOT_OPENED, EnumSet.of(OPENED)), Map.entry(EXEMPTED, EnumSet.of(OPENED)),
        Map.entry(TRANSFERRED, EnumSet.of(OPENED)), Map.entry(REVIEWED, EnumSet.of(ACCEPTED)), Map.entry(COUNCIL_FORMED, EnumSet.of(ACCEPTED, REVIEWED)),
        Map.entry(RECOMMENDED, EnumSet.of(COUNCIL_FORMED)), Map.entry(DECIDED, EnumSet.of(ACCEPTED, REVIEWED, RECOMMENDED)),
        Map.entry(SERVED, EnumSet.of(DECIDED)), Map.entry(CLOSED, EnumSet.of(SERVED)), Map.entry(CANCELLED, EnumSet.of(SERVED)),
        Map.entry(EXPIRED, EnumSet.of(OPENED, DEFERRED, ACCEPTED, REVIEWED, COUNCIL_FORMED, RECOMMENDED)));
    private static final Set<CaseState> UNDECIDED = EnumSet.of(OPENED, DEFERRED, ACCEPTED, REVIEWED, COUNCIL_FORMED, RECOMMENDED);

    /** The states that this one may follow. */
    public Set<CaseState> mayFollow() {
        return Set.copyOf(AFTER.get(this));
    }

    /** Whether the clock of the handling still runs. */
    public boolean isUndecided() {
        return UNDECIDED.contains(this);
    }
}
