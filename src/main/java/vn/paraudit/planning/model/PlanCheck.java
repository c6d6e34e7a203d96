package vn.paraudit.planning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.NotFound;

/** Looks for what keeps a plan from being submitted, one problem a line. */
@Component
public class PlanCheck {

    /**
     * One problem.
     *
     * @param code   key of its sentence, {@code planning.problem.<code>}
     * @param facts  what the sentence names
     */
    public record PlanProblem(String code, Map<String, Object> facts) {
    }

    private final PlanRepository plans;
    private final PlanLists lists;
    private final Units units;

    PlanCheck(PlanRepository plans, PlanLists lists, Units units) {
        this.plans = plans;
        this.lists = lists;
        this.units = units;
    }

    public List<PlanProblem> problems(UUID planId) {
        Plan plan = plans.find(planId).orElseThrow(() -> new NotFound("plan"));
        List<Target> targets = lists.targets(planId);
        List<Wave> waves = lists.waves(planId);
        List<PlanProblem> problems = new ArrayList<>();
        if (targets.isEmpty()) {
            problems.add(new PlanProblem("no-targets", Map.of()));
        }
        targets.stream().filter(target -> target.wave() == null)
            .forEach(target -> problems.add(new PlanProblem("target-without-wave", Map.of("unit", name(target.unitCode())))));
        waves.stream().filter(wave -> wave.startsOn().getYear() != plan.year() || wave.endsOn().getYear() != plan.year())
            .forEach(wave -> problems.add(new PlanProblem("wave-outside-year", Map.of("wave", wave.name(), "year", String.valueOf(plan.year())))));
        targets.stream().filter(target -> isRetired(target, waves))
            .forEach(target -> problems.add(new PlanProblem("unit-retired", Map.of("unit", name(target.unitCode())))));
        lists.otherVisits(planId).stream().filter(PlanLists.PromisedVisit::samePeriod)
            .forEach(visit -> problems.add(new PlanProblem("overlap", Map.of("unit", name(visit.unitCode()), "plan", visit.planTitle()))));
        return problems;
    }

    private boolean isRetired(Target target, List<Wave> waves) {
        return waves.stream().filter(wave -> Integer.valueOf(wave.number()).equals(target.wave()))
            .anyMatch(wave -> units.find(target.unitCode()).filter(unit -> unit.isValidOn(wave.startsOn())).isEmpty());
    }

    private String name(String unitCode) {
        return units.namesOf(List.of(unitCode)).getOrDefault(unitCode, unitCode);
    }
}
