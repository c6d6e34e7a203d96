package vn.paraudit.modeling.moving.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.migration.CaseMigrations.Pair;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.modeling.moving.Migration.Choice;
import vn.paraudit.modeling.moving.Migration;
import vn.paraudit.modeling.moving.MigrationDesk;
import vn.paraudit.modeling.web.Manager;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.DeploysModels;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;

/** Process managers move running cases from one version of their process to another. */
@RestController
@RequestMapping("/api/modeling/migrations")
class MigrationController {

    private static final int MOST_PAIRS = 500;

    record MigrationVersions(@Nullable String from, @Nullable String to) {
    }

    /** Which cases go where, and why; a look at it needs no reason. */
    record MigrationOrder(@Nullable String from, @Nullable String to, @Nullable List<MigrationViews.MigrationPair> mapping, @Nullable Choice filter,
        @Nullable String reason) {
    }

    record MigrationUndo(@Nullable String reason) {
    }

    private final MigrationDesk desk;
    private final MigrationPresenter presenter;
    private final Manager manager;

    MigrationController(MigrationDesk desk, MigrationPresenter presenter, Manager manager) {
        this.desk = desk;
        this.presenter = presenter;
        this.manager = manager;
    }

    @PostMapping("/proposal")
    @IdempotentByNature("computes only")
    MigrationViews.MigrationProposal propose(@RequestBody MigrationVersions body) {
        manager.needed();
        List<Model> versions = desk.versions(text(body.from()), text(body.to()));
        return presenter.proposal(versions.get(0), versions.get(1), desk.propose(body.from(), body.to()));
    }

    /** What would happen now; nothing changes. */
    @PostMapping("/preview")
    @IdempotentByNature("computes only")
    MigrationViews.MigrationPreview preview(@RequestBody MigrationOrder body) {
        manager.needed();
        Plan plan = plan(body);
        return presenter.preview(plan, desk.preview(plan, choice(body)));
    }

    @PostMapping
    @DeploysModels
    @IdempotentByKey
    ResponseEntity<Created> start(@RequestBody MigrationOrder body) {
        manager.needed();
        return Created.in("/api/modeling/migrations", desk.start(plan(body), choice(body), body.reason()));
    }

    @GetMapping
    Paged<MigrationViews.MigrationRow> list(@RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        manager.needed();
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Migration> found = desk.list(place == null ? null : Cursor.instant(place.get(0)), place == null ? null : Cursor.id(place.get(1)), rows + 1);
        return Paged.of(found, rows, migration -> Cursor.of(migration.startedAt(), migration.id())).map(presenter::row);
    }

    @GetMapping("/{id}")
    MigrationViews.MigrationDetail detail(@PathVariable String id) {
        return shown(manager.named(id, "migration"));
    }

    @PostMapping("/{id}/undo")
    @DeploysModels
    @IdempotentByKey
    MigrationViews.MigrationDetail undo(@PathVariable String id, @RequestBody MigrationUndo body) {
        UUID known = manager.named(id, "migration");
        desk.undo(known, body.reason());
        return shown(known);
    }

    private MigrationViews.MigrationDetail shown(UUID id) {
        return presenter.detail(desk.get(id), desk.named(id));
    }

    private static Plan plan(MigrationOrder body) {
        List<MigrationViews.MigrationPair> pairs = Objects.requireNonNullElse(body.mapping(), List.of());
        if (pairs.size() > MOST_PAIRS || pairs.stream().anyMatch(pair -> pair == null || pair.source() == null || pair.target() == null)) {
            throw malformed();
        }
        return new Plan(text(body.from()), text(body.to()), pairs.stream().map(pair -> new Pair(pair.source(), pair.target())).toList());
    }

    private static Choice choice(MigrationOrder body) {
        Choice choice = Objects.requireNonNullElse(body.filter(), new Choice(null, null, null));
        if (choice.olderThanDays() != null && choice.olderThanDays() < 0) {
            throw malformed();
        }
        return choice;
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw malformed();
        }
        return text;
    }

    private static RuleViolation malformed() {
        return RuleViolation.malformed("request-invalid", Map.of());
    }
}
