package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.finding.FindingState;

/**
 * One finding.
 *
 * @param numerator       cases that violate, of {@code denominator} looked at; both {@code null} when nothing was counted against a whole
 * @param cases           cases when there is no whole
 * @param proposed        severity by the decision table, F1 to F5
 * @param severityRule    row of the table that gave it
 * @param severityReason  why the team chose another one than proposed
 * @param repeatOf        the same violation of the same unit within the window of repetition
 * @param referredTo      DISCIPLINE or AUTHORITY
 * @param movedFrom       finding of the former unit that this one carries on
 */
public record Finding(
    UUID id, long number, UUID inspectionId, UUID sectionId, String criterion, String violation, String unitCode, String description,
    BigDecimal numerator, BigDecimal denominator, Integer cases, LocalDate occurredOn, LocalDate detectedOn, String proposed,
    String severityRule, String severity, String severityReason, UUID repeatOf, FindingState state, String opinionReason,
    String opinionProof, String requirement, LocalDate dueOn, LocalDate concludedOn, LocalDate reportedOn, LocalDate closedOn,
    String referredTo, String endReason, UUID movedFrom, int revision, UUID recordedBy, Instant recordedAt) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public String code() {
        return FindingCode.of(number);
    }

    /** Share of violating cases in percent, unrounded to four places; {@code null} without a whole. */
    public BigDecimal ratio() {
        return ratio(numerator, denominator);
    }

    static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator == null || numerator == null ? null : numerator.multiply(HUNDRED).divide(denominator, 4, RoundingMode.HALF_UP);
    }

    /** Whether the remedy is late on a day. */
    public boolean isOverdue(LocalDate today) {
        return state.isInRemedy() && state != FindingState.REPORTED && dueOn != null && dueOn.isBefore(today);
    }
}
