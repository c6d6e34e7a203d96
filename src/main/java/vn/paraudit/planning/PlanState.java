package vn.paraudit.planning;

/** Where an annual plan stands. */
public enum PlanState {
    DRAFT, CONSULTING, REVISING, SUBMITTED, ISSUED, REJECTED
}
