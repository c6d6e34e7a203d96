package vn.paraudit.security.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;

/**
 * A weighty role that somebody is to be given: proposed by one administrator, confirmed or refused by another. Whoever may act for another counts
 * as both.
 *
 * @param granteeId    the person of the account
 * @param proposedFor  in whose place it was proposed
 * @param decidedFor   in whose place it was decided
 * @param refusal      why it was refused
 */
record RoleGrant(
    UUID id, UUID accountId, UUID granteeId, String role, String reason, UUID proposedBy, @Nullable UUID proposedFor, Instant proposedAt, State state,
    @Nullable UUID decidedBy, @Nullable UUID decidedFor, @Nullable Instant decidedAt, @Nullable String refusal) {

    /** Longest reason, in characters. */
    static final int LONGEST_REASON = 500;

    /** How far it is; GIVEN_ALONE is what the only administrator gave without a second one. */
    enum State { PROPOSED, CONFIRMED, REFUSED, GIVEN_ALONE }

    /**
     * Proposes a role.
     *
     * @throws RuleViolation {@code role-grant-reason} without a reason, {@code role-of-ones-own} for whoever counts as the person who gets it
     */
    static RoleGrant proposed(UUID id, UUID accountId, UUID granteeId, String role, @Nullable String reason, Actor by, Instant at, TwoPersons twoPersons) {
        requireAnother(granteeId, by, twoPersons);
        return new RoleGrant(id, accountId, granteeId, role, required(reason), by.personId(), by.actingFor(), at, State.PROPOSED, null, null, null, null);
    }

    /** What the only administrator gives, which nobody else can confirm. */
    RoleGrant givenAlone() {
        requireWaiting();
        return new RoleGrant(id, accountId, granteeId, role, reason, proposedBy, proposedFor, proposedAt, State.GIVEN_ALONE, null, null, null, null);
    }

    /**
     * The second administrator agrees.
     *
     * @throws RuleViolation {@code role-grant-decided}, {@code role-of-ones-own}, {@code role-grant-own-proposal}
     */
    RoleGrant confirmed(Actor by, Instant at, TwoPersons twoPersons) {
        requireWaiting();
        requireAnother(granteeId, by, twoPersons);
        if (!isSecondPerson(by, twoPersons)) {
            throw RuleViolation.of("role-grant-own-proposal", Map.of());
        }
        return decided(State.CONFIRMED, by, at, null);
    }

    /**
     * An administrator refuses, or takes their own proposal back.
     *
     * @throws RuleViolation {@code role-grant-decided}, {@code role-grant-reason}
     */
    RoleGrant refused(Actor by, Instant at, @Nullable String why) {
        requireWaiting();
        return decided(State.REFUSED, by, at, required(why));
    }

    /** Whether somebody may confirm it: neither who proposed it nor who gets it. */
    boolean mayBeConfirmedBy(Actor by, TwoPersons twoPersons) {
        return twoPersons.areTwo(granteeId, by) && isSecondPerson(by, twoPersons);
    }

    private boolean isSecondPerson(Actor by, TwoPersons twoPersons) {
        return twoPersons.areTwo(doneBy(Stream.of(proposedBy, proposedFor), twoPersons), by);
    }

    /** Who proposed it, in whose place, and who gets it. */
    List<TwoPersons.Done> mayNotConfirm(TwoPersons twoPersons) {
        return doneBy(Stream.of(proposedBy, proposedFor, granteeId), twoPersons);
    }

    private List<TwoPersons.Done> doneBy(Stream<UUID> people, TwoPersons twoPersons) {
        return people.map(person -> twoPersons.done(person, proposedAt)).toList();
    }

    /** Nobody gives a role to themselves, nor to somebody for whom they may act or who may act for them. */
    static void requireAnother(UUID granteeId, Actor by, TwoPersons twoPersons) {
        if (!twoPersons.areTwo(granteeId, by)) {
            throw RuleViolation.of("role-of-ones-own", Map.of());
        }
    }

    private void requireWaiting() {
        if (state != State.PROPOSED) {
            throw RuleViolation.conflict("role-grant-decided", Map.of());
        }
    }

    private static String required(String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON || given.indexOf('\0') >= 0) {
            throw RuleViolation.of("role-grant-reason", Map.of("max", LONGEST_REASON));
        }
        return given;
    }

    private RoleGrant decided(State how, Actor by, Instant at, String why) {
        return new RoleGrant(id, accountId, granteeId, role, reason, proposedBy, proposedFor, proposedAt, how, by.personId(), by.actingFor(), at, why);
    }
}
