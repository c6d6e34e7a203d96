package vn.paraudit.planning;

/** How a unit is inspected. An unannounced visit never stands in a plan that others read; the plan only says how many there will be. */
public enum VisitMode {
    PLANNED, THEMATIC, UNANNOUNCED
}
