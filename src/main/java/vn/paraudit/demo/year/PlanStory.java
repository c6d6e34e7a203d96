package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.Plans;

/** How an annual plan came about. */
@Component
class PlanStory {

    private final Plans plans;
    private final InventedWorkers workers;

    PlanStory(Plans plans, InventedWorkers workers) {
        this.plans = plans;
        this.workers = workers;
    }

    /** Whether there are plans already, invented or real. */
    boolean isTold() {
        return plans.any();
    }

    /**
     * Puts the acts of a plan on the timeline.
     *
     * @param done  told the plan's id when its last act is done
     */
    void tell(Stage stage, Script.PlanPart part, int year, Consumer<UUID> done) {
        Template words = stage.template().with("year", year);
        LocalDate opening = stage.today().plusDays(part.openedOn());
        UUID[] plan = new UUID[1];
        stage.timeline().on(opening, 0, () -> plan[0] = workers.as(workers.person(part.openedBy()), () -> plans.open(year, words.text(part.title()), null)));
        for (int number = 0; number < part.steps().size(); number++) {
            Script.Step step = part.steps().get(number);
            LocalDate day = stage.today().plusDays(step.day());
            boolean last = number == part.steps().size() - 1;
            stage.timeline().on(day, number + 1, () -> {
                workers.complete(plan[0], step, stage.now(words, day).fill(step.data()));
                if (last) {
                    done.accept(plan[0]);
                }
            });
        }
    }
}
