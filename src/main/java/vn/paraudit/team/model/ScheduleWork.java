package vn.paraudit.team.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.Plans;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.VisitsScheduled;

/** Gives the visits of a plan their days: within the wave, on working days, no group in two places. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ScheduleWork {

    private final TeamDecisions decisions;
    private final Compositions compositions;
    private final Schedule schedule;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final VisitHalves halves;
    private final ApplicationEventPublisher events;

    ScheduleWork(TeamDecisions decisions, Compositions compositions, Schedule schedule, Plans plans, WorkingDays workingDays,
            VisitHalves halves, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.compositions = compositions;
        this.schedule = schedule;
        this.plans = plans;
        this.workingDays = workingDays;
        this.halves = halves;
        this.events = events;
    }

    /** What is set already; for a plan without days, its units one after the other, each group a day at a time within the wave. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Schedule.Visit> proposed(UUID decisionId) {
        UUID planId = decisions.get(decisionId).planId();
        List<Schedule.Visit> visits = new ArrayList<>(schedule.of(planId));
        Composition composition = compositions.of(decisionId);
        Map<Schedule.Group, LocalDate> next = new HashMap<>();
        for (PlanTarget target : plans.targetsOf(planId)) {
            if (visits.stream().noneMatch(visit -> visit.unitCode().equals(target.unitCode()))) {
                Schedule.Group group = Schedule.Group.of(composition, target.unitCode());
                LocalDate free = next.getOrDefault(group, target.visitFrom());
                LocalDate day = workingDay(free.isBefore(target.visitFrom()) ? target.visitFrom() : free);
                LocalDate within = day.isAfter(target.visitTo()) ? target.visitTo() : day;
                visits.add(new Schedule.Visit(target.unitCode(), within, VisitSession.DAY, null));
                next.put(group, within.plusDays(1));
            }
        }
        return visits;
    }

    private LocalDate workingDay(LocalDate day) {
        return workingDays.isWorkingDay(day) ? day : workingDays.plus(day, 1);
    }

    /**
     * Sets the days.
     *
     * @throws RuleViolation {@code form-refused} naming each row that cannot stand
     */
    public void set(UUID decisionId, List<Schedule.Visit> visits) {
        UUID planId = decisions.get(decisionId).planId();
        Composition composition = compositions.of(decisionId);
        refuseImpossible(planId, composition, visits);
        // Those that change places would be in each other's way.
        schedule.free(planId, visits);
        visits.forEach(visit -> schedule.put(planId, visit, Schedule.Group.of(composition, visit.unitCode())));
        events.publishEvent(new VisitsScheduled(planId, visits.stream()
            .map(visit -> new VisitsScheduled.Visit(visit.unitCode(), visit.day(), visit.session())).toList()));
    }

    private void refuseImpossible(UUID planId, Composition composition, List<Schedule.Visit> visits) {
        Map<String, PlanTarget> targets = new LinkedHashMap<>();
        plans.targetsOf(planId).forEach(target -> targets.put(target.unitCode(), target));
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < visits.size(); index++) {
            Schedule.Visit visit = visits.get(index);
            String path = "visits[" + index + "].";
            PlanTarget target = targets.get(visit.unitCode());
            List<Schedule.Visit> before = visits.subList(0, index);
            if (target == null) {
                errors.add(new FieldError(path + "unitCode", "visit-outside-plan"));
            } else if (visit.day().isBefore(target.visitFrom()) || halves.lastDay(visit.day(), visit.session()).isAfter(target.visitTo())) {
                errors.add(new FieldError(path + "day", "", "visit-outside-wave-of-plan", Map.of("from", target.visitFrom(), "to", target.visitTo())));
            } else if (!workingDays.isWorkingDay(visit.day())) {
                errors.add(new FieldError(path + "day", "visit-day-off"));
            }
            if (before.stream().anyMatch(other -> other.unitCode().equals(visit.unitCode()))) {
                errors.add(new FieldError(path + "unitCode", "visit-unit-twice"));
            } else if (before.stream().anyMatch(other -> halves.overlap(other, visit)
                    && Schedule.Group.of(composition, other.unitCode()).equals(Schedule.Group.of(composition, visit.unitCode())))) {
                errors.add(new FieldError(path + "day", "group-in-two-places"));
            }
        }
        if (!errors.isEmpty()) {
            throw RuleViolation.ofFields("form-refused", errors);
        }
    }
}
