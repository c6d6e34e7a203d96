package vn.paraudit.modeling.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.sandbox.Drafts;
import vn.paraudit.sandbox.Sandboxes;
import vn.paraudit.sandbox.Scenarios;

/** Runs of a process that are kept and played again before every release. */
@RestController
@RequestMapping("/api/modeling/drafts/{id}/scenarios")
class ScenarioController {

    /** A name for what was done in a trial. */
    record NewScenario(String name, String sandbox) {
    }

    private final Scenarios scenarios;
    private final Sandboxes sandboxes;
    private final Drafts drafts;
    private final SandboxPresenter presenter;
    private final Manager manager;

    ScenarioController(Scenarios scenarios, Sandboxes sandboxes, Drafts drafts, SandboxPresenter presenter, Manager manager) {
        this.scenarios = scenarios;
        this.sandboxes = sandboxes;
        this.drafts = drafts;
        this.presenter = presenter;
        this.manager = manager;
    }

    @GetMapping
    Paged<SandboxViews.ScenarioView> list(@PathVariable String id) {
        UUID draft = draft(id);
        return new Paged<>(presenter.scenarios(scenarios.list(draft), Scenarios.hash(drafts.files(draft))), null);
    }

    @PostMapping
    @IdempotentByKey
    ResponseEntity<Created> save(@PathVariable String id, @RequestBody NewScenario scenario) {
        UUID draft = draft(id);
        UUID sandbox = Ids.parse(scenario.sandbox()).orElseThrow(() -> new NotFound("sandbox"));
        return Created.in("/api/modeling/drafts/" + draft + "/scenarios", scenarios.save(draft, sandboxes.find(sandbox), scenario.name()));
    }

    /** Plays all of them on the newest content; this takes some seconds. */
    @PostMapping("/run")
    @IdempotentByNature("plays and tells")
    SandboxViews.ReportView runAll(@PathVariable String id) {
        UUID draft = draft(id);
        return presenter.report(scenarios.run(draft, null), Scenarios.hash(drafts.files(draft)));
    }

    @PostMapping("/{scenario}/run")
    @IdempotentByNature("plays and tells")
    SandboxViews.ReportView run(@PathVariable String id, @PathVariable String scenario) {
        UUID draft = draft(id);
        return presenter.report(scenarios.run(draft, named(scenario)), Scenarios.hash(drafts.files(draft)));
    }

    @DeleteMapping("/{scenario}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, @PathVariable String scenario) {
        scenarios.delete(draft(id), named(scenario));
    }

    private UUID draft(String id) {
        UUID draft = manager.named(id, "draft");
        drafts.key(draft);
        return draft;
    }

    private static UUID named(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("scenario"));
    }
}
