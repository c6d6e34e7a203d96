package vn.paraudit.worklist;

import java.util.UUID;

/**
 * Somebody has seen what they were told.
 *
 * @param subject  what the notice was about
 * @param seatKey  seat as whose holder the person was told
 */
public record NoticeSeen(UUID subject, String seatKey, UUID person) {
}
