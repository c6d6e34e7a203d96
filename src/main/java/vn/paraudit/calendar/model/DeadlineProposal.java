package vn.paraudit.calendar.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.TwoPersons;

/**
 * A version of a deadline that somebody proposes, and that a second person brings into force. Whoever may act for another counts as both.
 *
 * @param terms      what it says
 * @param inForceOn  the day from which it counts, once it is released
 * @param remark     why it was given back
 */
public record DeadlineProposal(UUID id, String key, Terms terms, String reason, State state, UUID proposedBy, String proposedByName,
    Instant proposedAt, @Nullable String decidedByName, @Nullable OffsetDateTime decidedAt, @Nullable LocalDate inForceOn, String remark) {

    /** Longest remark, in characters. */
    static final int LONGEST_REMARK = 2000;

    /** Waits for a second person; in force; given back; taken back. */
    public enum State { OPEN, RELEASED, RETURNED, WITHDRAWN }

    /**
     * What a version of a deadline says.
     *
     * @param fromEvent  event from whose day it counts, as the deadline table names it
     * @param amount     days, from 0 on
     * @param unit       {@code WORKING_DAYS}, {@code CALENDAR_DAYS} or {@code BEFORE_WORKING_DAYS}
     * @param endRule    {@code NEXT_WORKING_DAY} where an end on a day off moves on, or {@code NONE}
     * @param confirmed  whether somebody has read the source
     * @param source     legal basis
     * @param validFrom  first day asked for
     */
    public record Terms(String name, String nameEn, String fromEvent, int amount, String unit, String endRule, boolean confirmed, String source,
        LocalDate validFrom) {
    }

    /** Who proposed it. */
    TwoPersons.Done author(TwoPersons twoPersons) {
        return twoPersons.done(proposedBy, proposedAt);
    }

    /** Whether somebody may bring it into force: nobody who proposed it, and nobody who may act for whoever did. */
    boolean mayBeReleasedBy(Actor by, TwoPersons twoPersons) {
        return state == State.OPEN && by.has(Roles.PROCESS_MANAGER) && twoPersons.areTwo(List.of(author(twoPersons)), by);
    }

    /**
     * A second person brings it into force.
     *
     * @param from  the day from which it counts
     * @throws RuleViolation {@code deadline-not-open}, {@code deadline-own-work}
     */
    DeadlineProposal released(Actor by, Instant at, LocalDate from, TwoPersons twoPersons) {
        requireOpen();
        if (!mayBeReleasedBy(by, twoPersons)) {
            throw RuleViolation.of("deadline-own-work");
        }
        return decided(State.RELEASED, by, at, from, "");
    }

    /**
     * Somebody gives it back with what is to be done about it.
     *
     * @throws RuleViolation {@code deadline-not-open}, {@code deadline-remark-needed}
     */
    DeadlineProposal returned(Actor by, Instant at, @Nullable String what) {
        requireOpen();
        if (what == null || what.isBlank() || what.length() > LONGEST_REMARK || what.indexOf('\0') >= 0) {
            throw RuleViolation.of("deadline-remark-needed", Map.of("max", LONGEST_REMARK));
        }
        return decided(State.RETURNED, by, at, null, what.strip());
    }

    /**
     * It is taken back.
     *
     * @throws RuleViolation {@code deadline-not-open}
     */
    DeadlineProposal withdrawn(Actor by, Instant at) {
        requireOpen();
        return decided(State.WITHDRAWN, by, at, null, "");
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw RuleViolation.of("deadline-not-open");
        }
    }

    private DeadlineProposal decided(State how, Actor by, Instant at, @Nullable LocalDate from, String what) {
        return new DeadlineProposal(id, key, terms, reason, how, proposedBy, proposedByName, proposedAt, by.name(), at.atOffset(ZoneOffset.UTC), from, what);
    }
}
