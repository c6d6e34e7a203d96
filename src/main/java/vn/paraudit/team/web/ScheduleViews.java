package vn.paraudit.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.VisitsMoved;

/** The shapes in which the schedule of a plan is answered. */
final class ScheduleViews {

    private ScheduleViews() {
    }

    /**
     * The last act by which a visit got its time or place.
     *
     * @param seenAt  when somebody of the unit had seen the notice; {@code null} until then
     */
    record MovedView(
        VisitsMoved.Kind kind, LocalDate fromDay, VisitSession fromSession, @Nullable String fromPlace, String reason, String by, Instant at,
        @Nullable Instant seenAt) {
    }

    /**
     * @param until  last day of the visit, the first one too when it takes one day
     * @param from  first day of the wave of the unit
     * @param to    last day of the wave; {@code null} like the first when the plan has the unit no more
     * @param move  whether the reader leads the visit and may give it another time
     */
    record VisitView(
        String unitCode, String unitName, int team, int group, LocalDate day, LocalDate until, VisitSession session, @Nullable String place, @Nullable LocalDate from,
        @Nullable LocalDate to, @Nullable MovedView moved, boolean move) {
    }

    /** @param number  0 for all of the team, which visits the units that no group has */
    record BoardGroupView(int team, String teamName, int number, @Nullable String head) {
    }

    /** @param group  {@code null} for somebody who goes with all groups of the team */
    record BoardMemberView(int team, @Nullable Integer group, String name, String seatName, boolean leads) {
    }

    /** @param daysOff  days of the weeks of the schedule on which nobody works, Saturdays and Sundays left out */
    record BoardView(
        UUID planId, String plan, UUID decisionId, List<BoardGroupView> groups, List<VisitView> visits, List<BoardMemberView> members, List<LocalDate> daysOff) {
    }
}
