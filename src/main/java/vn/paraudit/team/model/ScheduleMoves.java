package vn.paraudit.team.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.planning.Plans;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.team.AuditTeams;

/** Postpones, advances and exchanges visits that stand in the schedule; only whoever leads the visits may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ScheduleMoves {

    private final TeamRegister register;
    private final Schedule schedule;
    private final VisitMoves moves;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final VisitHalves halves;
    private final TeamNames names;
    private final TimeSource time;

    ScheduleMoves(TeamRegister register, Schedule schedule, VisitMoves moves, Plans plans, WorkingDays workingDays, VisitHalves halves,
            TeamNames names, TimeSource time) {
        this.register = register;
        this.schedule = schedule;
        this.moves = moves;
        this.plans = plans;
        this.workingDays = workingDays;
        this.halves = halves;
        this.names = names;
        this.time = time;
    }

    /** A visit as whoever acts saw it. */
    public record Seen(String unitCode, VisitMove.Slot slot) {
    }

    /**
     * Gives a visit another time or place.
     *
     * @throws Forbidden {@code team-leader-needed}
     * @throws RuleViolation {@code visit-not-scheduled}, {@code visit-group-busy} and what {@link VisitMove#move} refuses
     */
    public List<VisitMove> move(UUID planId, Seen visit, VisitMove.Slot to, @Nullable String place, @Nullable String reason, Actor by) {
        Composition composition = composition(planId);
        Schedule.Visit before = locked(planId, List.of(visit), composition, by).get(0);
        return done(planId, composition, List.of(VisitMove.move(before, visit.slot(), to, place, reason, bounds(planId, before.unitCode()))), by);
    }

    /**
     * Lets two visits change their times, both or none.
     *
     * @throws Forbidden {@code team-leader-needed} for anybody who does not lead both
     * @throws RuleViolation {@code visit-not-scheduled}, {@code visit-group-busy} and what {@link VisitMove#exchange} refuses
     */
    public List<VisitMove> exchange(UUID planId, Seen visit, Seen other, @Nullable String reason, Actor by) {
        Composition composition = composition(planId);
        List<Schedule.Visit> before = locked(planId, List.of(visit, other), composition, by);
        return done(planId, composition, VisitMove.exchange(before.get(0), visit.slot(), bounds(planId, visit.unitCode()), before.get(1), other.slot(),
            bounds(planId, other.unitCode()), reason), by);
    }

    /** Who leads a visit; empty when everybody who could is in conflict. */
    public static Optional<UUID> leader(Composition.Draw draw) {
        return draw.seats().stream().filter(seat -> AuditTeams.LEADER.equals(seat.seat())).map(AuditTeams.Seat::personId).findFirst();
    }

    private List<Schedule.Visit> locked(UUID planId, List<Seen> visits, Composition composition, Actor by) {
        List<Schedule.Visit> found = schedule.lock(planId, visits.stream().map(Seen::unitCode).toList());
        return visits.stream().map(visit -> {
            Schedule.Visit before = found.stream().filter(one -> one.unitCode().equals(visit.unitCode())).findFirst()
                .orElseThrow(() -> RuleViolation.of("visit-not-scheduled"));
            Composition.Draw draw = composition.draw(before.unitCode(), register.concerned(composition.people(), before.unitCode(), before.day()));
            if (leader(draw).filter(by.place()::equals).isEmpty()) {
                throw new Forbidden("team-leader-needed", Map.of());
            }
            return before;
        }).toList();
    }

    private VisitMove.Bounds bounds(UUID planId, String unitCode) {
        return plans.target(planId, unitCode)
            .map(target -> new VisitMove.Bounds(target.visitFrom(), target.visitTo(), time.today(), workingDays))
            .orElseThrow(() -> RuleViolation.of("visit-not-scheduled"));
    }

    private Composition composition(UUID planId) {
        return register.inForce(planId).map(register::compositionOf).orElseThrow(() -> RuleViolation.of("visit-not-scheduled"));
    }

    private List<VisitMove> done(UUID planId, Composition composition, List<VisitMove> done, Actor by) {
        done.forEach(move -> refuseBusyGroup(planId, move, done, composition));
        // Those that change places would be in each other's way.
        schedule.free(planId, done.stream().map(VisitMove::before).toList());
        done.forEach(move -> {
            schedule.put(planId, move.after(), Schedule.Group.of(composition, move.after().unitCode()));
            moves.add(planId, move, by.personId(), time.now());
        });
        return done;
    }

    /** The database would refuse it too, without saying which other visit is in the way. */
    private void refuseBusyGroup(UUID planId, VisitMove move, List<VisitMove> done, Composition composition) {
        Schedule.Group group = Schedule.Group.of(composition, move.after().unitCode());
        Stream<Schedule.Visit> others = Stream.concat(done.stream().map(VisitMove::after), schedule.of(planId).stream()
            .filter(visit -> done.stream().noneMatch(one -> one.before().unitCode().equals(visit.unitCode()))));
        others.filter(visit -> !visit.unitCode().equals(move.after().unitCode()) && halves.overlap(visit, move.after())
            && Schedule.Group.of(composition, visit.unitCode()).equals(group)).findFirst()
            .ifPresent(busy -> {
                throw RuleViolation.of("visit-group-busy", Map.of("unit", names.unit(busy.unitCode())));
            });
    }
}
