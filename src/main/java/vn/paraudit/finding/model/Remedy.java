package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;

/**
 * How one unit remedies what a conclusion demands: one plan for all of it. Each act says from which state it is allowed.
 *
 * @param causeText  the unit's analysis of the causes; {@code null} before there is a plan
 */
public record Remedy(
    UUID id, UUID conclusionId, String unitCode, State state, List<String> rootCauses, @Nullable String causeText, @Nullable String prevention,
    @Nullable UUID plannedBy, @Nullable LocalDate plannedOn, @Nullable UUID acceptedBy, @Nullable LocalDate acceptedOn) {

    public enum State {

        /** Nothing of it needs a plan. */
        UNPLANNED,
        PLANNING, SUBMITTED, ACCEPTED,
        /** Every demand has ended. */
        ENDED
    }

    /** What the unit says of the causes and of how they will not come back. */
    public record Causes(List<String> kinds, String text, String prevention) {
    }

    public static Remedy begin(UUID id, UUID conclusionId, String unitCode, boolean needsPlan) {
        return new Remedy(id, conclusionId, unitCode, needsPlan ? State.PLANNING : State.UNPLANNED, List.of(), null, null, null, null, null, null);
    }

    public Remedy submit(Causes causes, UUID by, LocalDate on) {
        require(state == State.PLANNING);
        return new Remedy(id, conclusionId, unitCode, State.SUBMITTED, causes.kinds(), causes.text(), causes.prevention(), by, on, null, null);
    }

    public Remedy accept(UUID by, LocalDate on) {
        require(state == State.SUBMITTED);
        return new Remedy(id, conclusionId, unitCode, State.ACCEPTED, rootCauses, causeText, prevention, plannedBy, plannedOn, by, on);
    }

    /** Back to the unit, which finds what it wrote. */
    public Remedy giveBack() {
        require(state == State.SUBMITTED);
        return in(State.PLANNING);
    }

    public Remedy end() {
        require(state != State.ENDED);
        return in(State.ENDED);
    }

    private Remedy in(State next) {
        return new Remedy(id, conclusionId, unitCode, next, rootCauses, causeText, prevention, plannedBy, plannedOn, acceptedBy, acceptedOn);
    }

    /** @throws RuleViolation {@code remedy-not-in-state} when an act comes too early or too late */
    private void require(boolean allowed) {
        if (!allowed) {
            throw RuleViolation.of("remedy-not-in-state", Map.of("state", state.name()));
        }
    }
}
