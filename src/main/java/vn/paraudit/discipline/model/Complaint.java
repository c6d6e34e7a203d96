package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;

/**
 * A complaint against a disciplinary decision, at the first or the second instance. Its acts say from which states they are allowed; one
 * that comes too early, too late or while the complaint stands still is refused in a sentence.
 *
 * @param round       1 for the first instance, 2 for the second
 * @param receivedOn  day on which the petition came in
 * @param lastOn      day of the last act, before which none that follows may lie
 * @param paused      whether it stands still now
 */
public record Complaint(
    UUID caseId, int round, ComplaintState state, LocalDate receivedOn, String text, LocalDate lastOn, boolean paused) {

    private static final int SECOND = 2;

    /**
     * A petition comes in.
     *
     * @param writtenOn  day on the paper, {@code null} where it bears none
     */
    public static Complaint received(UUID caseId, int round, LocalDate receivedOn, @Nullable LocalDate writtenOn, String text) {
        if (writtenOn != null && writtenOn.isAfter(receivedOn)) {
            throw RuleViolation.of("complaint-day-order", Map.of("day", receivedOn));
        }
        return new Complaint(caseId, round, ComplaintState.RECEIVED, receivedOn, text, receivedOn, false);
    }

    public boolean isSecond() {
        return round == SECOND;
    }

    public Complaint accepted(LocalDate on) {
        requireState("complaint-answered", ComplaintState.RECEIVED);
        return in(ComplaintState.ACCEPTED, on);
    }

    public Complaint refused(LocalDate on) {
        requireState("complaint-answered", ComplaintState.RECEIVED);
        return in(ComplaintState.REFUSED, on);
    }

    /**
     * What was verified is reported; at the first instance the disciplinary council gives its advice.
     *
     * @param adviceOn  day of the advice, {@code null} where none was asked
     */
    public Complaint verified(LocalDate on, @Nullable LocalDate adviceOn) {
        requireState("complaint-not-accepted", ComplaintState.ACCEPTED);
        if (adviceOn == null && !isSecond()) {
            throw RuleViolation.of("complaint-advice-missing");
        }
        Complaint reported = in(ComplaintState.VERIFIED, on);
        if (adviceOn == null) {
            return reported;
        }
        requireDay(adviceOn);
        return adviceOn.isAfter(on) ? in(ComplaintState.VERIFIED, adviceOn) : reported;
    }

    /**
     * The dialogue is held.
     *
     * @param noticeDays  days that must lie between the invitation and the dialogue; 0 where no rule asks for any
     */
    public Complaint heard(LocalDate notifiedOn, LocalDate on, int noticeDays) {
        requireState("complaint-not-verified", ComplaintState.VERIFIED);
        if (notifiedOn.isAfter(on.minusDays(noticeDays))) {
            throw RuleViolation.of("complaint-notice-short", Map.of("days", noticeDays));
        }
        return in(ComplaintState.HEARD, on);
    }

    /** @param heavier  whether the form after it would be heavier than the one complained about */
    public Complaint settled(LocalDate on, boolean heavier) {
        requireState("complaint-not-heard", ComplaintState.HEARD);
        if (heavier) {
            throw RuleViolation.of("complaint-heavier");
        }
        return in(ComplaintState.SETTLED, on);
    }

    /** The person withdraws it by a signed petition, at any time before it is settled, also while it stands still. */
    public Complaint withdrawn(LocalDate on) {
        return givenUp(ComplaintState.WITHDRAWN, on);
    }

    /** It ends by decision for another reason. */
    public Complaint ended(LocalDate on) {
        return givenUp(ComplaintState.ENDED, on);
    }

    private Complaint givenUp(ComplaintState end, LocalDate on) {
        if (!state.isOpen()) {
            throw RuleViolation.of("complaint-over");
        }
        if (on.isBefore(receivedOn)) {
            throw RuleViolation.of("complaint-day-order", Map.of("day", receivedOn));
        }
        return new Complaint(caseId, round, end, receivedOn, text, on, false);
    }

    /** It stands still by a decision. */
    public Complaint paused(LocalDate from) {
        requireState("complaint-not-accepted", ComplaintState.ACCEPTED, ComplaintState.VERIFIED, ComplaintState.HEARD);
        if (from.isBefore(receivedOn)) {
            throw RuleViolation.of("complaint-day-order", Map.of("day", receivedOn));
        }
        return new Complaint(caseId, round, state, receivedOn, text, lastOn, true);
    }

    /** It goes on by a decision. */
    public Complaint resumed() {
        if (!paused) {
            throw RuleViolation.of("complaint-not-paused");
        }
        return new Complaint(caseId, round, state, receivedOn, text, lastOn, false);
    }

    private Complaint in(ComplaintState next, LocalDate on) {
        requireDay(on);
        return new Complaint(caseId, round, next, receivedOn, text, on, false);
    }

    private void requireDay(LocalDate on) {
        if (on.isBefore(lastOn)) {
            throw RuleViolation.of("complaint-day-order", Map.of("day", lastOn));
        }
    }

    private void requireState(String code, ComplaintState... allowed) {
        if (!state.isOpen()) {
            throw RuleViolation.of("complaint-over");
        }
        if (!Set.of(allowed).contains(state)) {
            throw RuleViolation.of(code);
        }
        if (paused) {
            throw RuleViolation.of("complaint-paused");
        }
    }
}
