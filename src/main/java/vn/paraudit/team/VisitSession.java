package vn.paraudit.team;

/** Which part of a day a visit takes. */
public enum VisitSession {
    DAY, MORNING, AFTERNOON;

    /** Whether two visits of one day would fall together. */
    public boolean overlaps(VisitSession other) {
        return this == DAY || other == DAY || this == other;
    }
}
