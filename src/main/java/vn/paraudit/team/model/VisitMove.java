package vn.paraudit.team.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.VisitsMoved.Kind;

/**
 * One side of an act by which the leader postpones, advances or exchanges visits.
 *
 * @param act  the act; both sides of an exchange bear the same
 */
public record VisitMove(UUID id, UUID act, Kind kind, Schedule.Visit before, Schedule.Visit after, String reason) {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_PLACE = 200;

    /** When a visit is. */
    public record Slot(@Nullable LocalDate day, @Nullable VisitSession session) {

        static Slot of(Schedule.Visit visit) {
            return new Slot(visit.day(), visit.session());
        }

        boolean isComplete() {
            return day != null && session != null;
        }
    }

    /**
     * Where the days of a unit's visit end: beyond them the plan has to be amended.
     *
     * @param from  first day of the wave
     * @param to    last day of the wave
     */
    record Bounds(LocalDate from, LocalDate to, LocalDate today, WorkingDays workingDays) {

        private void refuse(LocalDate day, VisitSession session) {
            LocalDate last = session.takesTwoDays() ? workingDays.plus(day, 1) : day;
            if (day.isBefore(from) || last.isAfter(to)) {
                throw RuleViolation.of("visit-move-outside-wave", Map.of("from", from, "to", to));
            }
            if (day.isBefore(today)) {
                throw RuleViolation.of("visit-move-past", Map.of("today", today));
            }
            if (!workingDays.isWorkingDay(day)) {
                throw RuleViolation.of("visit-move-day-off", Map.of("day", day));
            }
        }
    }

    /**
     * Postpones or advances a visit, or gives it another length or place.
     *
     * @param seen  when the visit was as whoever acts saw it
     * @throws RuleViolation {@code visit-move-incomplete}, {@code visit-move-reason-missing}, {@code visit-moved-meanwhile},
     *     {@code visit-move-nowhere}, {@code visit-move-outside-wave}, {@code visit-move-past}, {@code visit-move-day-off}
     */
    static VisitMove move(Schedule.Visit before, Slot seen, Slot to, @Nullable String place, @Nullable String reason, Bounds bounds) {
        String why = given(reason);
        refuseOvertaken(before, seen);
        String where = place == null || place.isBlank() ? null : place.strip();
        if (!to.isComplete() || where != null && where.length() > LONGEST_PLACE) {
            throw RuleViolation.of("visit-move-incomplete", Map.of("max", LONGEST_PLACE));
        }
        Schedule.Visit after = new Schedule.Visit(before.unitCode(), to.day(), to.session(), where);
        if (after.equals(before)) {
            throw RuleViolation.of("visit-move-nowhere");
        }
        if (!Slot.of(after).equals(Slot.of(before))) {
            bounds.refuse(after.day(), after.session());
        }
        return new VisitMove(Ids.next(), Ids.next(), kind(before, after), before, after, why);
    }

    /**
     * Lets two visits change their times; each keeps its place.
     *
     * @throws RuleViolation as {@link #move}; {@code visit-exchange-same} for one unit, or two at the same time
     */
    static List<VisitMove> exchange(Schedule.Visit one, Slot seen, Bounds ofOne, Schedule.Visit other, Slot otherSeen, Bounds ofOther,
            @Nullable String reason) {
        String why = given(reason);
        refuseOvertaken(one, seen);
        refuseOvertaken(other, otherSeen);
        if (one.unitCode().equals(other.unitCode()) || Slot.of(one).equals(Slot.of(other))) {
            throw RuleViolation.of("visit-exchange-same");
        }
        ofOne.refuse(other.day(), other.session());
        ofOther.refuse(one.day(), one.session());
        UUID act = Ids.next();
        return List.of(side(act, one, other, why), side(act, other, one, why));
    }

    private static VisitMove side(UUID act, Schedule.Visit visit, Schedule.Visit takesTimeOf, String reason) {
        return new VisitMove(Ids.next(), act, Kind.EXCHANGED, visit,
            new Schedule.Visit(visit.unitCode(), takesTimeOf.day(), takesTimeOf.session(), visit.place()), reason);
    }

    private static Kind kind(Schedule.Visit before, Schedule.Visit after) {
        int days = after.day().compareTo(before.day());
        int halves = Boolean.compare(after.session().beginsInTheAfternoon(), before.session().beginsInTheAfternoon());
        int way = days == 0 ? halves : days;
        return way > 0 ? Kind.POSTPONED : way < 0 ? Kind.ADVANCED : Kind.ADJUSTED;
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw RuleViolation.of("visit-move-reason-missing", Map.of("max", LONGEST_REASON));
        }
        return reason.strip();
    }

    /** Whoever acts again from a page that was read before, or beside somebody else, changes nothing. */
    private static void refuseOvertaken(Schedule.Visit now, Slot seen) {
        if (!Slot.of(now).equals(seen)) {
            throw RuleViolation.conflict("visit-moved-meanwhile", Map.of());
        }
    }
}
