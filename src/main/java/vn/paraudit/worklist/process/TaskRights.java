package vn.paraudit.worklist.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.Seats;
import vn.paraudit.security.TwoPersons;
import vn.paraudit.worklist.model.CaseDirectories;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** Who may do what with a task. The diagram says which seat; here stands what no diagram may loosen. */
@Component
public class TaskRights {

    private final Seats seats;
    private final InboxTasks tasks;
    private final Accounts accounts;
    private final CaseDirectories cases;
    private final TwoPersons twoPersons;

    TaskRights(Seats seats, InboxTasks tasks, Accounts accounts, CaseDirectories cases, TwoPersons twoPersons) {
        this.seats = seats;
        this.tasks = tasks;
        this.accounts = accounts;
        this.cases = cases;
        this.twoPersons = twoPersons;
    }

    /** What one person may do with one task. */
    public record Can(boolean claim, boolean release, boolean draft, boolean complete, boolean returnForCorrection) {
    }

    /** Whether the actor holds a seat, asked only when it matters and once for each. */
    Predicate<String> heldBy(Actor actor) {
        Map<String, Boolean> asked = new HashMap<>();
        return seatKey -> asked.computeIfAbsent(seatKey, key -> seats.isHeld(actor, key));
    }

    public Set<String> seatsOf(Actor actor) {
        return seats.heldBy(actor);
    }

    public static boolean seesAllOpenWork(Actor actor) {
        return actor.has(Roles.SUPERVISOR) || actor.has(Roles.ADMIN);
    }

    public Can of(InboxTask task, Actor actor, Predicate<String> holds) {
        boolean entitled = task.isOpen() && holds.test(task.seatKey());
        boolean free = task.assignee() == null;
        boolean mine = actor.place().equals(task.assignee());
        boolean may = entitled && (free || mine);
        return new Can(entitled && free && task.shared(), entitled && mine && task.shared(), may, may, may && task.property("returnTo") != null);
    }

    /** Hides a task from those who neither hold its seat nor did it nor oversee the work. */
    public void requireVisible(InboxTask task, Actor actor, Predicate<String> holds) {
        if (!isVisible(task, actor, holds)) {
            throw new NotFound("task");
        }
    }

    /** Whether somebody holds the seat of a task, did it, or oversees the work. */
    public boolean isVisible(InboxTask task, Actor actor, Predicate<String> holds) {
        if (task.confidential() && cases.isKeptFrom(task.processKey(), task.caseId(), actor)) {
            return false;
        }
        boolean involved = holds.test(task.seatKey()) || actor.isBehind(task.completedBy());
        boolean oversees = seesAllOpenWork(actor) && !task.confidential();
        return involved || oversees;
    }

    /**
     * Refuses who may not work on a task now.
     *
     * @throws RuleViolation {@code task-closed}, {@code task-taken} or {@code own-case}; {@link NotFound} for a foreign task
     */
    void requireWorker(InboxTask task, Actor actor, Predicate<String> holds) {
        requireVisible(task, actor, holds);
        if (!task.isOpen()) {
            throw RuleViolation.conflict("task-closed", Map.of("task", task.name()));
        }
        if (!holds.test(task.seatKey())) {
            throw new NotFound("task");
        }
        if (task.assignee() != null && !task.assignee().equals(actor.place())) {
            throw RuleViolation.conflict("task-taken", Map.of("by", nameOf(task.assignee())));
        }
        if (task.confidential() && !cases.mayHandle(task.processKey(), task.caseId(), actor)) {
            throw RuleViolation.of("own-case", Map.of("task", task.name()));
        }
    }

    /** Whoever counts as having done the step that this one checks may not do this one; the rule stands here and not in the diagram. */
    void requireFourEyes(InboxTask task, Actor actor) {
        String checked = task.property("fourEyes");
        if (checked != null && !twoPersons.areTwo(tasks.doneBy(task.instanceId(), checked), actor)) {
            throw RuleViolation.of("four-eyes", Map.of("task", task.name()));
        }
    }

    private String nameOf(UUID person) {
        return accounts.namesOf(Set.of(person)).getOrDefault(person, "");
    }
}
