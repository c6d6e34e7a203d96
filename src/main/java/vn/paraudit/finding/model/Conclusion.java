package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.finding.Conclusions.Capacity;
import vn.paraudit.platform.RuleViolation;

/**
 * What was concluded of one or several inspections. Each act says from which state it is allowed.
 *
 * @param body      what the draft says
 * @param signedBy  who approved it; {@code null} while it is a draft
 * @param capacity  as what; {@code null} also for those issued before it was asked
 * @param number    number of the records office; may come after the day of issue
 */
public record Conclusion(
    UUID id, State state, Map<String, Object> body, @Nullable UUID signedBy, @Nullable Capacity capacity, @Nullable String number,
    @Nullable LocalDate issuedOn) {

    public enum State { DRAFT, APPROVED, ISSUED }

    public static Conclusion draft(UUID id, Map<String, Object> body) {
        return new Conclusion(id, State.DRAFT, body, null, null, null, null);
    }

    public Conclusion redraft(Map<String, Object> changed) {
        require(State.DRAFT);
        return new Conclusion(id, State.DRAFT, changed, null, null, null, null);
    }

    public Conclusion approve(UUID signer, Capacity as) {
        require(State.DRAFT);
        return new Conclusion(id, State.APPROVED, body, signer, as, null, null);
    }

    public Conclusion issue(@Nullable String given, LocalDate on) {
        require(State.APPROVED);
        return new Conclusion(id, State.ISSUED, body, signedBy, capacity, given, on);
    }

    /** The records office has given the number and the day that the paper bears, or corrects them. */
    public Conclusion numbered(String given, LocalDate on) {
        require(State.ISSUED);
        return new Conclusion(id, State.ISSUED, body, signedBy, capacity, given, on);
    }

    /** @throws RuleViolation {@code conclusion-not-in-state} when the act comes too early or too late */
    private void require(State expected) {
        if (state != expected) {
            throw RuleViolation.of("conclusion-not-in-state", Map.of("state", state.name()));
        }
    }
}
