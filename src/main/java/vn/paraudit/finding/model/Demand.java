package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.finding.FindingState;

/**
 * What a conclusion demands for one finding, as a row of the unit's plan and report.
 *
 * @param remedyId  the remedy it belongs to; {@code null} of those that are remedied each for itself
 * @param quick     whether it is to be met at once, before there is a plan
 */
public record Demand(
    UUID findingId, UUID conclusionId, @Nullable UUID remedyId, long number, String violation, LocalDate occurredOn, String severity,
    String description, String requirement, LocalDate dueOn, FindingState state, @Nullable String responsible, @Nullable String product,
    boolean quick) {

    public String code() {
        return FindingCode.of(number);
    }

    /** Whether the unit still has to say that it is met. */
    public boolean isUnreported() {
        return state.isInRemedy() && state != FindingState.REPORTED;
    }

    /** Whether nothing is followed any more. */
    public boolean isOver() {
        return state.isEnded() && state != FindingState.VERIFIED;
    }

    public boolean isOverdue(LocalDate today) {
        return isUnreported() && dueOn.isBefore(today);
    }
}
