package vn.paraudit.modeling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.sandbox.Sandbox;
import vn.paraudit.sandbox.Sandboxes;
import vn.paraudit.sandbox.TrialSteps;

/** Trying a draft with invented people, for the manager who began it. */
@RestController
@RequestMapping("/api/modeling")
class SandboxController {

    private static final String SANDBOXES = "/api/modeling/sandboxes";

    /** Begins a case; those of the variables that the diagram reads can be given. */
    record Start(@Nullable LocalDate day, @Nullable Map<String, Object> variables) {
    }

    /** An open task, who does it, what the form says; given back for correction instead when {@code returned} says so. */
    record Completion(String task, String person, @Nullable Map<String, Object> data, @Nullable Map<String, Object> variables,
        @Nullable Boolean returned) {
    }

    /** Exactly one: a moment, a day, a number of working days. */
    record Move(@Nullable Instant to, @Nullable LocalDate day, @Nullable Integer workingDays) {
    }

    record Message(String name, @Nullable Map<String, Object> variables) {
    }

    record Variables(Map<String, Object> variables) {
    }

    private final Sandboxes sandboxes;
    private final TrialSteps steps;
    private final SandboxPresenter presenter;
    private final Manager manager;

    SandboxController(Sandboxes sandboxes, TrialSteps steps, SandboxPresenter presenter, Manager manager) {
        this.sandboxes = sandboxes;
        this.steps = steps;
        this.presenter = presenter;
        this.manager = manager;
    }

    /**
     * Answers before it is ready; ask for it until its phase says so. Refused with {@code sandbox-second} while the manager has another trial, unless
     * {@code instead} names it: that one ends.
     */
    @PostMapping("/drafts/{id}/sandbox")
    @IdempotentByNature("a person has one trial, and a second one is asked about")
    ResponseEntity<Created> open(@PathVariable String id, @RequestParam(required = false) UUID instead) {
        return Created.in(SANDBOXES, sandboxes.open(manager.named(id, "draft"), instead).id());
    }

    @GetMapping("/sandboxes/{id}")
    SandboxViews.SandboxView show(@PathVariable String id) {
        return presenter.view(found(id));
    }

    @PostMapping("/sandboxes/{id}/start")
    @IdempotentByNature("a trial is started once")
    SandboxViews.SandboxView start(@PathVariable String id, @RequestBody Start start) {
        UUID known = found(id).id();
        return presenter.view(sandboxes.take(known, steps.start(start.day(), start.variables())));
    }

    @PostMapping("/sandboxes/{id}/complete")
    @IdempotentByNature("a step of a trial is completed once, and nothing of a trial counts")
    SandboxViews.SandboxView complete(@PathVariable String id, @RequestBody Completion done) {
        Sandbox sandbox = found(id);
        TrialSteps.Work work = new TrialSteps.Work(done.task(), done.person(), done.data(), done.variables(), Boolean.TRUE.equals(done.returned()));
        return presenter.view(sandboxes.take(sandbox.id(), steps.complete(sandbox.state(), work)));
    }

    @PostMapping("/sandboxes/{id}/clock")
    @IdempotentByNature("nothing of a trial counts")
    SandboxViews.SandboxView clock(@PathVariable String id, @RequestBody Move move) {
        Sandbox sandbox = found(id);
        return presenter.view(sandboxes.take(sandbox.id(), steps.clock(sandbox.state(), move.to(), move.day(), move.workingDays())));
    }

    @PostMapping("/sandboxes/{id}/message")
    @IdempotentByNature("nothing of a trial counts")
    SandboxViews.SandboxView message(@PathVariable String id, @RequestBody Message message) {
        UUID known = found(id).id();
        return presenter.view(sandboxes.take(known, steps.message(message.name(), message.variables())));
    }

    /** Gives variables values, in the middle of the case; what failed for want of them is tried again. */
    @PostMapping("/sandboxes/{id}/variables")
    @IdempotentByNature("a value that is set again is the same")
    SandboxViews.SandboxView variables(@PathVariable String id, @RequestBody Variables variables) {
        UUID known = found(id).id();
        return presenter.view(sandboxes.take(known, steps.variables(variables.variables())));
    }

    @DeleteMapping("/sandboxes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String id) {
        sandboxes.close(found(id).id());
    }

    private Sandbox found(String id) {
        return sandboxes.find(manager.named(id, "sandbox"));
    }
}
