package vn.paraudit.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Visits of a plan have other times or places by one act of a leader: one visit, or two that were exchanged. */
public record VisitsMoved(UUID planId, List<Moved> visits) {

    /** How the time of a visit changes; one that is adjusted begins as before and only its length or place is another. */
    public enum Kind { POSTPONED, ADVANCED, EXCHANGED, ADJUSTED }

    /**
     * One visit.
     *
     * @param id    of this side of the act
     * @param from  when and where it was to be, in official words
     * @param to    when and where it is now, in official words
     */
    public record Moved(UUID id, Kind kind, String unitCode, LocalDate day, VisitSession session, String from, String to, String reason) {
    }
}
