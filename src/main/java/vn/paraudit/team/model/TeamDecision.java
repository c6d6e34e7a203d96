package vn.paraudit.team.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;

/**
 * A decision that founds the teams of a plan, or changes them. Its acts say from which states they are allowed.
 *
 * @param changes  founding decision that this one changes; {@code null} for that itself
 * @param number   given by the records office, often days after the signature; never made up here
 * @param dated    day that the paper bears
 */
public record TeamDecision(
    UUID id, UUID planId, int year, String title, @Nullable UUID changes, TeamDecisionState state, @Nullable String number,
    @Nullable LocalDate dated, @Nullable UUID signedBy, @Nullable Instant signedAt, Instant createdAt) {

    static TeamDecision founding(UUID id, UUID planId, int year, String title, Instant now) {
        return new TeamDecision(id, planId, year, title, null, TeamDecisionState.PREPARED, null, null, null, null, now);
    }

    /** A change of what this decision or a later one says; refused until it is signed. */
    TeamDecision change(UUID newId, String newTitle, Instant now) {
        requireState("team-not-founded", TeamDecisionState.SIGNED);
        return new TeamDecision(newId, planId, year, newTitle, changes == null ? id : changes, TeamDecisionState.PREPARED, null, null, null, null,
            now);
    }

    /** Teams are proposed; an earlier proposal that came back is replaced. */
    TeamDecision proposed() {
        requireState("team-act-too-late", TeamDecisionState.PREPARED);
        return in(TeamDecisionState.PROPOSED);
    }

    TeamDecision submitted() {
        requireState("team-not-proposed", TeamDecisionState.PROPOSED);
        return in(TeamDecisionState.SUBMITTED);
    }

    /** Goes back by one step, to be corrected. */
    TeamDecision returned() {
        requireState("team-act-too-late", TeamDecisionState.PROPOSED, TeamDecisionState.SUBMITTED);
        return in(state == TeamDecisionState.SUBMITTED ? TeamDecisionState.PROPOSED : TeamDecisionState.PREPARED);
    }

    /**
     * @param givenNumber  {@code null} while the records office has not given it
     * @param day          day on the paper; that of the signature when nothing else is said
     */
    TeamDecision signed(UUID by, Instant now, LocalDate today, @Nullable String givenNumber, @Nullable LocalDate day) {
        requireState("team-not-submitted", TeamDecisionState.SUBMITTED);
        LocalDate onPaper = day == null ? today : day;
        if (onPaper.isAfter(today)) {
            throw RuleViolation.of("team-dated-ahead", Map.of("today", today));
        }
        return new TeamDecision(id, planId, year, title, changes, TeamDecisionState.SIGNED, blankToNull(givenNumber), onPaper, by, now, createdAt);
    }

    /** The records office has given the number, or corrects it. */
    TeamDecision numbered(String givenNumber, LocalDate day) {
        requireState("team-not-founded", TeamDecisionState.SIGNED);
        return new TeamDecision(id, planId, year, title, changes, state, givenNumber, day, signedBy, signedAt, createdAt);
    }

    /** A change is given up; without the founding decision nobody could inspect, so that one stays. */
    TeamDecision withdrawn() {
        if (changes == null) {
            throw RuleViolation.of("team-founding-stays");
        }
        requireState("team-act-too-late", TeamDecisionState.PREPARED, TeamDecisionState.PROPOSED, TeamDecisionState.SUBMITTED);
        return in(TeamDecisionState.WITHDRAWN);
    }

    private TeamDecision in(TeamDecisionState next) {
        return new TeamDecision(id, planId, year, title, changes, next, number, dated, signedBy, signedAt, createdAt);
    }

    private void requireState(String code, TeamDecisionState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw RuleViolation.of(code);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
