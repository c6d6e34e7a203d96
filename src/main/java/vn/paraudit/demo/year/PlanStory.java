package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.planning.Plans;

/** How an annual plan came about. */
@Component
class PlanStory {

    private static final TypeReference<UUID> ID = new TypeReference<>() { };
    private static final TypeReference<Map<String, UUID>> VISITS = new TypeReference<>() { };

    private final Plans plans;
    private final Inspections inspections;
    private final TeamStory teams;
    private final InventedWorkers workers;

    PlanStory(Plans plans, Inspections inspections, TeamStory teams, InventedWorkers workers) {
        this.plans = plans;
        this.inspections = inspections;
        this.teams = teams;
        this.workers = workers;
    }

    /** Whether there are plans already, invented or real. */
    boolean isTold() {
        return plans.any();
    }

    /**
     * Puts the acts of a plan on the timeline.
     *
     * @param from    day from which the steps count
     * @param issued  told the inspections by unit when the plan is issued and they are opened
     */
    void tell(Stage stage, Script.PlanPart part, int year, LocalDate from, Consumer<Map<String, UUID>> issued) {
        Template words = stage.template().with("year", year);
        LocalDate opening = from.plusDays(part.openedOn());
        UUID[] plan = new UUID[1];
        stage.timeline().on(opening, 0, ID, () -> workers.as(workers.person(part.openedBy()), () -> plans.open(year, words.text(part.title()), null)),
            id -> plan[0] = id);
        for (int number = 0; number < part.steps().size(); number++) {
            Script.Step step = part.steps().get(number);
            LocalDate day = from.plusDays(step.day());
            stage.timeline().on(day, number + 1, () -> workers.complete(plan[0], step, stage.now(words, day).fill(step.data())));
        }
        if (!part.steps().isEmpty()) {
            LocalDate last = from.plusDays(part.steps().get(part.steps().size() - 1).day());
            stage.timeline().jobsBefore(last, Timeline.LAST_STEP);
            stage.timeline().on(last, Timeline.LAST_STEP, VISITS, () -> inspections.ofPlan(plan[0]), issued);
            teams.tell(stage, words, plan);
        }
    }
}
