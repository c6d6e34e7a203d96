package vn.paraudit.inspection;

/** Where an inspection stands. */
public enum InspectionState {
    PLANNED, TEAM_SIGNED, ASSIGNED, SELF_REPORTED, PREPARED, ON_SITE, SITE_CLOSED, MINUTES_SIGNED, REPORTED, CONCLUDED, CANCELLED;

    /** Whether nothing is done in it any more. */
    public boolean isEnded() {
        return this == CONCLUDED || this == CANCELLED;
    }
}
