package vn.paraudit.demo.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.OpenWork;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.TaskDesk;

/** Does the work of the invented people: each task by somebody who holds its seat, through the same door as everybody. */
@Component
class InventedWorkers {

    private final OpenWork work;
    private final TaskDesk desk;
    private final Seats seats;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Map<String, Actor> bySeat = new HashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<UUID, Account> byPerson = new HashMap<>();

    InventedWorkers(OpenWork work, TaskDesk desk, Seats seats, Accounts accounts, CurrentUser currentUser) {
        this.work = work;
        this.desk = desk;
        this.seats = seats;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /** Who sits where is found out anew for every playing. */
    void forget() {
        bySeat.clear();
        byName.clear();
        byPerson.clear();
    }

    /** Those who can sign in. */
    List<Account> people() {
        return accounts.enabled();
    }

    Actor person(String username) {
        return byName.computeIfAbsent(username, name -> accounts.findByUsername(name).map(Account::actor)
            .orElseThrow(() -> new IllegalStateException("Nobody is called " + name)));
    }

    Actor person(UUID id) {
        return byPerson.computeIfAbsent(id, person -> accounts.findByPerson(person).orElseThrow()).actor();
    }

    <T> T as(Actor actor, Supplier<T> act) {
        return currentUser.as(actor, act);
    }

    List<OpenWork.Waiting> waiting(UUID caseId, String element) {
        return work.of(caseId).stream().filter(task -> task.elementId().equals(element)).toList();
    }

    boolean waits(UUID caseId, String element) {
        return !waiting(caseId, element).isEmpty();
    }

    Map<String, Object> proposed(UUID caseId, String element) {
        return work.proposed(first(caseId, element).taskId());
    }

    Map<String, Object> context(OpenWork.Waiting task) {
        return work.context(task.taskId());
    }

    private OpenWork.Waiting first(UUID caseId, String element) {
        return waiting(caseId, element).stream().findFirst().orElseThrow(() ->
            new IllegalStateException("No " + element + " waits in " + caseId + ", but " + work.of(caseId)));
    }

    /** Completes a step with what the script answers, on top of what its form proposes where the script says so. */
    void complete(UUID caseId, Script.Step step, Map<String, Object> own) {
        OpenWork.Waiting task = first(caseId, step.element());
        Map<String, Object> data = new HashMap<>(step.takesOver() ? work.proposed(task.taskId()) : Map.of());
        data.putAll(own);
        complete(task, data);
    }

    /** Lets whoever has a step of a case open an early report beside it; whether there was something to report. */
    boolean reportsEarly(UUID caseId, String element, Runnable act) {
        if (!waits(caseId, element)) {
            return false;
        }
        try {
            as(holder(first(caseId, element)), () -> {
                act.run();
                return null;
            });
            return true;
        } catch (RuleViolation nothingQuick) {
            return false;
        }
    }

    void complete(OpenWork.Waiting task, Map<String, Object> data) {
        as(holder(task), () -> desk.complete(task.taskId(), data));
    }

    void giveBack(UUID caseId, String element, String path, String text) {
        OpenWork.Waiting task = first(caseId, element);
        as(holder(task), () -> desk.returnForCorrection(task.taskId(), List.of(new Remark(path, text))));
    }

    /** The same of several holders every time; nobody leaves a seat within the year. */
    Actor holder(OpenWork.Waiting task) {
        return bySeat.computeIfAbsent(task.seatKey(), key -> holderNow(task));
    }

    private Actor holderNow(OpenWork.Waiting task) {
        Optional<Account> holder = seats.holdersOf(task.seatKey()).stream()
            .map(person -> byPerson.computeIfAbsent(person, id -> accounts.findByPerson(id).orElseThrow())).min(Comparator.comparing(Account::username));
        return holder.map(Account::actor).orElseThrow(() -> new IllegalStateException("Nobody holds " + task.seatKey()));
    }
}
