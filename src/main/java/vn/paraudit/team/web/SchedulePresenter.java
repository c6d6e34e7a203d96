package vn.paraudit.team.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.Plans;
import vn.paraudit.security.Actor;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.model.Composition;
import vn.paraudit.team.model.Schedule;
import vn.paraudit.team.model.ScheduleMoves;
import vn.paraudit.team.model.TeamNames;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.team.model.VisitHalves;
import vn.paraudit.team.model.VisitMoves;

/** Shows the schedule of a plan by its groups, in the reader's language. */
@Component
class SchedulePresenter {

    private static final int DAYS_OF_WEEK = 7;

    private final TeamRegister register;
    private final Schedule schedule;
    private final VisitMoves moves;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final VisitHalves halves;
    private final TeamNames names;

    SchedulePresenter(TeamRegister register, Schedule schedule, VisitMoves moves, Plans plans, WorkingDays workingDays, VisitHalves halves,
            TeamNames names) {
        this.register = register;
        this.schedule = schedule;
        this.moves = moves;
        this.plans = plans;
        this.workingDays = workingDays;
        this.halves = halves;
        this.names = names;
    }

    ScheduleViews.BoardView board(UUID planId, UUID decisionId, Actor reader) {
        Composition composition = register.compositionOf(decisionId);
        List<Schedule.Visit> visits = schedule.of(planId);
        List<ScheduleViews.VisitView> shown = visits(planId, composition, visits, reader);
        return new ScheduleViews.BoardView(planId, plans.titleOf(planId), decisionId, groups(composition, shown), shown, members(composition),
            daysOff(shown));
    }

    private List<ScheduleViews.VisitView> visits(UUID planId, Composition composition, List<Schedule.Visit> visits, Actor reader) {
        Map<String, PlanTarget> targets = plans.targetsOf(planId).stream().collect(Collectors.toMap(PlanTarget::unitCode, Function.identity()));
        Map<String, VisitMoves.Done> last = new HashMap<>();
        moves.of(planId).forEach(move -> last.putIfAbsent(move.unitCode(), move));
        Map<String, String> units = names.units(visits.stream().map(Schedule.Visit::unitCode).toList());
        Set<UUID> movers = last.values().stream().map(VisitMoves.Done::movedBy).collect(Collectors.toSet());
        Map<UUID, String> people = movers.isEmpty() ? Map.of() : names.people(movers);
        List<ScheduleViews.VisitView> shown = new ArrayList<>();
        for (Schedule.Visit visit : visits) {
            PlanTarget target = targets.get(visit.unitCode());
            Schedule.Group group = Schedule.Group.of(composition, visit.unitCode());
            shown.add(new ScheduleViews.VisitView(visit.unitCode(), units.getOrDefault(visit.unitCode(), visit.unitCode()), group.team(), group.number(),
                visit.day(), halves.lastDay(visit.day(), visit.session()), visit.session(), visit.place(), target == null ? null : target.visitFrom(), target == null ? null : target.visitTo(),
                moved(last.get(visit.unitCode()), people), target != null && leads(composition, visit, reader)));
        }
        return shown;
    }

    private static ScheduleViews.@Nullable MovedView moved(VisitMoves.@Nullable Done move, Map<UUID, String> people) {
        return move == null ? null : new ScheduleViews.MovedView(move.kind(), move.fromDay(), move.fromSession(), move.fromPlace(), move.reason(),
            people.getOrDefault(move.movedBy(), ""), move.movedAt(), move.seenAt());
    }

    /** Conflicts are looked for only where they decide: when the reader may have to lead in somebody's place. */
    private boolean leads(Composition composition, Schedule.Visit visit, Actor reader) {
        if (!composition.people().contains(reader.place())) {
            return false;
        }
        return ScheduleMoves.leader(composition.draw(visit.unitCode(), register.concerned(composition.people(), visit.unitCode(), visit.day())))
            .filter(reader.place()::equals).isPresent();
    }

    private List<ScheduleViews.BoardGroupView> groups(Composition composition, List<ScheduleViews.VisitView> visits) {
        Set<Schedule.Group> all = new LinkedHashSet<>(composition.groups().stream().map(group -> new Schedule.Group(group.team(), group.number())).toList());
        visits.forEach(visit -> all.add(new Schedule.Group(visit.team(), visit.group())));
        return all.stream().map(group -> new ScheduleViews.BoardGroupView(group.team(),
            composition.team(group.team()).map(Composition.Team::name).orElse(""), group.number(), composition.groups().stream()
                .filter(one -> one.team() == group.team() && one.number() == group.number()).findFirst().map(Composition.Group::head)
                .map(names::person).orElse(null))).toList();
    }

    private List<ScheduleViews.BoardMemberView> members(Composition composition) {
        Map<UUID, String> people = names.people(composition.people());
        return composition.teams().stream().flatMap(team -> team.members().stream().map(member -> new ScheduleViews.BoardMemberView(team.number(),
            member.group(), Optional.ofNullable(member.personId()).map(id -> people.getOrDefault(id, "")).orElse(member.name()),
            names.text("seat." + member.seat()), AuditTeams.LEADER.equals(member.seat()) || AuditTeams.DEPUTY.equals(member.seat())))).toList();
    }

    private List<LocalDate> daysOff(List<ScheduleViews.VisitView> visits) {
        Set<LocalDate> off = new TreeSet<>();
        visits.stream().flatMap(visit -> Stream.of(visit.day(), visit.until())).map(day -> day.with(DayOfWeek.MONDAY)).distinct().forEach(monday -> monday.datesUntil(monday.plusDays(DAYS_OF_WEEK))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !workingDays.isWorkingDay(day)).forEach(off::add));
        return List.copyOf(off);
    }
}
