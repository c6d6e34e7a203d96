package vn.paraudit.calendar.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a deadline that somebody proposes.
 *
 * @param terms      what it says
 * @param inForceOn  the day from which it counts, once it is released
 * @param remark     why it was given back
 */
public record DeadlineProposal(UUID id, String key, Terms terms, String reason, State state, UUID proposedBy, String proposedByName,
    Instant proposedAt, @Nullable String decidedByName, @Nullable OffsetDateTime decidedAt, @Nullable LocalDate inForceOn, String remark) {

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
}
