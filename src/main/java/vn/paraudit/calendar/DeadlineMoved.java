package vn.paraudit.calendar;

import java.util.UUID;

/**
 * Deadlines of a case may come out differently now: an event was recorded anew, a clock was paused or extended, a day off was declared.
 *
 * @param caseId  the case, or {@code null} when every open deadline is to be looked at
 */
public record DeadlineMoved(UUID caseId) {
}
