package vn.paraudit.inspection.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.platform.RuleViolation;

/** One inspection without its lists. */
public record Inspection(
    UUID id, UUID planId, String unitCode, VisitMode mode, String title, InspectionState state, Instant visitStartsAt, Instant openedAt,
    String decisionNumber, String minutesNumber, String conclusionNumber, LocalDate concludedOn, String cancelReason, Instant createdAt, UUID teamDecisionId) {

    /**
     * A visit that has begun, or will not take place, has no other day.
     *
     * @throws RuleViolation {@code inspection-ended}, {@code visit-begun}
     */
    void requireVisitAhead() {
        if (state.isEnded()) {
            throw RuleViolation.of("inspection-ended");
        }
        if (openedAt != null || state.compareTo(InspectionState.ON_SITE) >= 0) {
            throw RuleViolation.of("visit-begun");
        }
    }

    /** An unannounced visit that has not begun; nobody but its leader and the approver may know of it. */
    public boolean isSealed() {
        return mode == VisitMode.UNANNOUNCED && openedAt == null;
    }
}
