package vn.paraudit.team.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.organization.Units;
import vn.paraudit.planning.Plans;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.team.TeamsInForce;

/** The acts by which a decision on teams comes about; each belongs to a human task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TeamWork {

    private final TeamDecisions decisions;
    private final Compositions compositions;
    private final Nominations nominations;
    private final ServedUnits served;
    private final Plans plans;
    private final Units units;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    TeamWork(TeamDecisions decisions, Compositions compositions, Nominations nominations, ServedUnits served, Plans plans, Units units,
            TimeSource time, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.compositions = compositions;
        this.nominations = nominations;
        this.served = served;
        this.plans = plans;
        this.units = units;
        this.time = time;
        this.events = events;
    }

    public void ask(UUID id, List<String> bodies) {
        nominations.ask(id, bodies, time.now());
    }

    public void nominate(UUID id, String body, List<Nominations.Nomination> people, @Nullable String note, Actor by) {
        nominations.answer(id, body, people, note, by.personId(), time.now());
    }

    /** Units that the plan of a decision inspects, with the first day on which each may be visited. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, LocalDate> planned(UUID id) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        plans.targetsOf(decisions.get(id).planId()).forEach(target -> days.put(target.unitCode(), target.visitFrom()));
        return days;
    }

    /**
     * Proposes the teams.
     *
     * @param planned  units of the plan with their first days
     * @throws RuleViolation {@code team-without-leader}, {@code team-without-secretary} naming the unit for which everybody who could be it is in
     *     conflict
     */
    public void propose(UUID id, Composition composition, Map<String, LocalDate> planned) {
        TeamDecision decision = decisions.get(id);
        TeamDecision proposed = decision.proposed();
        leftOut(composition, planned).forEach((unit, draw) -> refuseLack(unit, draw.lacks()));
        compositions.write(id, composition);
        decisions.store(decision, proposed);
    }

    private void refuseLack(String unitCode, Set<Composition.Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw RuleViolation.of(lacks.contains(Composition.Lack.LEADER) ? "team-without-leader" : "team-without-secretary",
                Map.of("unit", units.namesOf(List.of(unitCode)).getOrDefault(unitCode, unitCode)));
        }
    }

    /** Who would visit the units for which somebody of the team is in conflict. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Composition.Draw> leftOut(Composition composition, Map<String, LocalDate> planned) {
        Map<String, Composition.Draw> draws = new LinkedHashMap<>();
        Set<UUID> people = composition.people();
        planned.forEach((unit, day) -> {
            Set<UUID> concerned = served.concerned(people, unit, day);
            Composition.Draw draw = composition.draw(unit, concerned);
            if (!draw.leftOut().isEmpty() || !draw.lacks().isEmpty()) {
                draws.put(unit, draw);
            }
        });
        return draws;
    }

    public void submit(UUID id) {
        TeamDecision decision = decisions.get(id);
        decisions.store(decision, decision.submitted());
    }

    public void giveBack(UUID id) {
        TeamDecision decision = decisions.get(id);
        decisions.store(decision, decision.returned());
    }

    /** Signs; from now on the inspections of the plan have these people. */
    public void sign(UUID id, @Nullable String number, @Nullable LocalDate dated, Actor by) {
        TeamDecision decision = decisions.get(id);
        decisions.store(decision, decision.signed(by.personId(), time.now(), time.today(), number, dated));
        events.publishEvent(new TeamsInForce(id, decision.planId(), time.today()));
    }

    /** Bodies that were asked and have not answered. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> silent(UUID id) {
        return nominations.requests(id).stream().filter(request -> !request.answered()).map(Nominations.Request::body).toList();
    }
}
