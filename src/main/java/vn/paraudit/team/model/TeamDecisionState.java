package vn.paraudit.team.model;

/** Where a decision on teams stands. */
public enum TeamDecisionState {
    PREPARED, PROPOSED, SUBMITTED, SIGNED, WITHDRAWN;

    /** Whether nothing is done with it any more. */
    public boolean isEnded() {
        return this == SIGNED || this == WITHDRAWN;
    }
}
