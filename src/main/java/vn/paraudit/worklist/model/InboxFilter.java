package vn.paraudit.worklist.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a page of the inbox shows.
 *
 * @param scope      whose work
 * @param person     who asks
 * @param seatKeys   seats that the person holds
 * @param process    only this process, or {@code null}
 * @param unit       only this unit, or {@code null}
 * @param dueFrom    only work due on or after this day, or {@code null}
 * @param dueTo      only work due on or before this day, or {@code null}
 * @param returned   only work that came back for correction
 * @param text       words to look for, with or without diacritics, or {@code null}
 * @param afterDue   sort value where the page starts, or {@code null} for the first page
 * @param afterId    id that goes with {@code afterDue}
 * @param size       rows on the page
 */
public record InboxFilter(
    Scope scope, UUID person, Set<String> seatKeys, String process, String unit, LocalDate dueFrom, LocalDate dueTo, boolean returned,
    String text, LocalDate afterDue, String afterId, int size) {

    /** Whose work: what waits for me alone, for my groups, for any seat of mine, or every open task there is. */
    public enum Scope { MINE, SEATS, HELD, EVERYBODY }
}
