package vn.paraudit.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;
import vn.paraudit.migration.CaseMigrations.Fault;
import vn.paraudit.migration.CaseMigrations.Pair;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.migration.CaseMigrations.Step;

/** Makes plans of the engine out of pairs of steps, and pairs out of two diagrams. */
@Component
class Plans {

    private static final String BODY = "#multiInstanceBody";

    private final ProcessEngine engine;
    private final ModelSteps steps;
    private volatile Built last;

    Plans(ProcessEngine engine, ModelSteps steps) {
        this.engine = engine;
        this.steps = steps;
    }

    private record Built(Plan plan, MigrationPlan made) {
    }

    /**
     * A plan as the engine follows it. A thousand cases follow one plan, so the last one is remembered.
     *
     * @throws MigrationPlanValidationException  when the engine cannot follow it
     */
    MigrationPlan build(Plan plan) {
        Built known = last;
        if (known == null || !known.plan().equals(plan)) {
            known = new Built(plan, make(plan));
            last = known;
        }
        return known.made();
    }

    private MigrationPlan make(Plan plan) {
        Map<String, Step> from = byId(plan.from());
        Map<String, Step> to = byId(plan.to());
        MigrationPlanBuilder builder = engine.getRuntimeService().createMigrationPlan(plan.from(), plan.to());
        for (Pair pair : plan.pairs()) {
            Step source = from.get(pair.source());
            Step target = to.get(pair.target());
            if (source.several() && target.several()) {
                builder.mapActivities(source.id() + BODY, target.id() + BODY);
            }
            if (source.trigger().equals(target.trigger())) {
                builder.mapActivities(source.id(), target.id());
            } else {
                builder.mapActivities(source.id(), target.id()).updateEventTrigger();
            }
        }
        return builder.build();
    }

    private Map<String, Step> byId(String definitionId) {
        return steps.of(definitionId).stream().collect(Collectors.toMap(Step::id, Function.identity()));
    }

    List<Fault> check(Plan plan) {
        Map<String, Step> from = byId(plan.from());
        Map<String, Step> to = byId(plan.to());
        List<Fault> faults = new ArrayList<>();
        for (Pair pair : plan.pairs()) {
            if (!from.containsKey(pair.source()) || !to.containsKey(pair.target())) {
                String unknown = from.containsKey(pair.source()) ? pair.target() : pair.source();
                faults.add(new Fault(pair.source(), pair.target(), new Reason("step-unknown", Map.of("step", unknown))));
            }
        }
        return faults.isEmpty() ? engineFaults(plan) : faults;
    }

    private List<Fault> engineFaults(Plan plan) {
        try {
            build(plan);
            return List.of();
        } catch (MigrationPlanValidationException refused) {
            return refused.getValidationReport().getInstructionReports().stream().flatMap(report -> report.getFailures().stream()
                .map(failure -> fault(report, failure))).distinct().toList();
        }
    }

    private static Fault fault(MigrationInstructionValidationReport report, String failure) {
        String source = report.getMigrationInstruction().getSourceActivityId().replace(BODY, "");
        String target = report.getMigrationInstruction().getTargetActivityId().replace(BODY, "");
        return new Fault(source, target, EngineWords.reason(failure, Map.of("source", source, "target", target)));
    }

    /** Pairs that cannot be followed are dropped until those that are left can be. */
    List<Pair> propose(String from, String to) {
        List<Pair> pairs = new ArrayList<>(candidates(steps.of(from), steps.of(to)));
        for (List<Fault> faults = check(new Plan(from, to, pairs)); !faults.isEmpty(); faults = check(new Plan(from, to, pairs))) {
            Set<String> wrong = faults.stream().map(Fault::source).collect(Collectors.toSet());
            pairs.removeIf(pair -> wrong.contains(pair.source()));
        }
        return pairs;
    }

    private static List<Pair> candidates(List<Step> from, List<Step> to) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> placed = new HashSet<>();
        for (Step source : from) {
            to.stream().filter(target -> target.id().equals(source.id()) && target.type().equals(source.type())).forEach(target -> {
                pairs.add(new Pair(source.id(), target.id()));
                taken.add(target.id());
                placed.add(source.id());
            });
        }
        for (Step source : from) {
            List<Step> alike = to.stream().filter(target -> !taken.contains(target.id()) && isCalledLike(source, target)).toList();
            boolean alone = from.stream().filter(other -> !placed.contains(other.id()) && isCalledLike(source, other)).count() == 1;
            if (!placed.contains(source.id()) && alike.size() == 1 && alone) {
                pairs.add(new Pair(source.id(), alike.get(0).id()));
                taken.add(alike.get(0).id());
            }
        }
        return pairs;
    }

    private static boolean isCalledLike(Step one, Step other) {
        return !one.name().isEmpty() && one.type().equals(other.type())
            && one.name().toLowerCase(Locale.ROOT).equals(other.name().toLowerCase(Locale.ROOT));
    }
}
