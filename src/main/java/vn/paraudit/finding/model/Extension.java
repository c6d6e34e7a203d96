package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;

/**
 * More time that a unit asks for. Each act says from which state it is allowed.
 *
 * @param askedUntil    day that the unit asks for; {@code null} before it has
 * @param grantedUntil  day that was granted; {@code null} where it was not
 * @param document      number of the document that says so; may come later
 */
public record Extension(
    UUID id, UUID findingId, State state, @Nullable LocalDate askedUntil, @Nullable String reason, @Nullable String doneSoFar,
    @Nullable UUID askedBy, @Nullable UUID decidedBy, @Nullable LocalDate decidedOn, @Nullable LocalDate grantedUntil, @Nullable String decision,
    @Nullable String document) {

    public enum State { OPENED, ASKED, GRANTED, REFUSED, APPLIED }

    /** The unit says until when and why; what was sent back for correction is asked anew. */
    public Extension ask(LocalDate until, String why, String done, UUID by) {
        require(state == State.OPENED || state == State.ASKED);
        return new Extension(id, findingId, State.ASKED, until, why, done, by, null, null, null, null, null);
    }

    public Extension grant(LocalDate until, String why, @Nullable String number, UUID by, LocalDate on) {
        require(state == State.ASKED);
        return new Extension(id, findingId, State.GRANTED, askedUntil, reason, doneSoFar, askedBy, by, on, until, why, number);
    }

    public Extension refuse(String why, @Nullable String number, UUID by, LocalDate on) {
        require(state == State.ASKED);
        return new Extension(id, findingId, State.REFUSED, askedUntil, reason, doneSoFar, askedBy, by, on, null, why, number);
    }

    /** The day of the demand has moved. */
    public Extension apply() {
        require(state == State.GRANTED);
        return new Extension(id, findingId, State.APPLIED, askedUntil, reason, doneSoFar, askedBy, decidedBy, decidedOn, grantedUntil, decision,
            document);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw RuleViolation.of("extension-not-in-state", Map.of("state", state.name()));
        }
    }
}
