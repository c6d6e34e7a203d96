package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.modeling.draft.DraftRepository;
import vn.paraudit.modeling.draft.Saves;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;

/** Working copies of processes and tables, for process managers. */
@RestController
@RequestMapping("/api/modeling/drafts")
class DraftController {

    /** A draft of what is in force under this key, or of something new. */
    record NewDraft(Kind kind, String key, @Nullable String name) {
    }

    /** The whole content, saved over the version that the caller has seen. */
    record Saving(Integer version, List<ModelFile> files, @Nullable String note) {
    }

    record Restoring(Integer version, Integer save) {
    }

    private final DraftDesk desk;
    private final DraftRepository drafts;
    private final Saves saves;
    private final Verdicts verdicts;
    private final DraftPresenter presenter;
    private final Manager manager;

    DraftController(DraftDesk desk, DraftRepository drafts, Saves saves, Verdicts verdicts, DraftPresenter presenter, Manager manager) {
        this.desk = desk;
        this.drafts = drafts;
        this.saves = saves;
        this.verdicts = verdicts;
        this.presenter = presenter;
        this.manager = manager;
    }

    @GetMapping
    Paged<DraftViews.RowView> list(@RequestParam(required = false) Draft.State state, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        manager.needed();
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Draft> found = drafts.list(state, place == null ? null : Cursor.instant(place.get(0)), place == null ? null : Cursor.id(place.get(1)),
            rows);
        Paged<Draft> page = Paged.of(found, rows, draft -> Cursor.of(draft.openedAt(), draft.id()));
        return new Paged<>(presenter.rows(page.items()), page.next());
    }

    @PostMapping
    @IdempotentByKey
    ResponseEntity<Created> open(@RequestBody NewDraft draft) {
        manager.needed();
        return Created.in("/api/modeling/drafts", desk.open(draft.kind(), draft.key(), presenter.meant(draft.kind(), draft.key(), draft.name())));
    }

    @GetMapping("/{id}")
    DraftViews.DetailView detail(@PathVariable String id) {
        return presenter.detail(drafts.get(known(id)));
    }

    /** Saves also what is not sound yet; what speaks against it comes with the answer. */
    @PutMapping("/{id}")
    DraftViews.SavedView save(@PathVariable String id, @RequestBody Saving saving) {
        UUID known = existing(id);
        Map<String, byte[]> files = ModelFile.contents(saving.files());
        Draft draft = desk.save(known, Seen.number(saving.version()), files, saving.note());
        return new DraftViews.SavedView(draft.version(), draft.savedAt(), verdicts.of(files));
    }

    /** Says that the caller has the draft open; asked again and again while that is so. */
    @PostMapping("/{id}/presence")
    @IdempotentByNature("says who looks")
    DraftViews.PresenceView presence(@PathVariable String id) {
        return new DraftViews.PresenceView(presenter.editors(desk.see(known(id))));
    }

    @GetMapping("/{id}/saves")
    Paged<DraftViews.SaveView> saves(@PathVariable String id, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        UUID known = existing(id);
        int rows = Paged.size(size);
        int before = cursor == null ? Integer.MAX_VALUE : Cursor.number(Cursor.parse(cursor, 1).get(0));
        Paged<Saves.Save> page = Paged.of(saves.list(known, before, rows), rows, save -> Cursor.of(save.number()));
        return new Paged<>(presenter.saves(page.items()), page.next());
    }

    @GetMapping("/{id}/saves/{number}")
    DraftViews.SaveDetailView earlierSave(@PathVariable String id, @PathVariable Integer number) {
        UUID known = existing(id);
        return saves.find(known, number).map(save -> presenter.save(save, saves.files(known, number))).orElseThrow(() -> new NotFound("save"));
    }

    @PostMapping("/{id}/restore")
    @IdempotentByKey
    DraftViews.DetailView restore(@PathVariable String id, @RequestBody Restoring restoring) {
        return presenter.detail(desk.restore(existing(id), Seen.number(restoring.version()), Seen.number(restoring.save())));
    }

    @PostMapping("/{id}/discard")
    @IdempotentByKey
    DraftViews.DetailView discard(@PathVariable String id, @RequestBody Seen version) {
        return presenter.detail(desk.discard(existing(id), version.orRefuse()));
    }

    @PostMapping("/{id}/reopen")
    @IdempotentByKey
    DraftViews.DetailView reopen(@PathVariable String id, @RequestBody Seen version) {
        return presenter.detail(desk.reopen(existing(id), version.orRefuse()));
    }

    @PostMapping("/{id}/rebase")
    @IdempotentByKey
    DraftViews.DetailView rebase(@PathVariable String id, @RequestBody Seen version) {
        return presenter.detail(desk.rebase(existing(id), version.orRefuse()));
    }

    private UUID known(String id) {
        return manager.named(id, "draft");
    }

    private UUID existing(String id) {
        return drafts.get(known(id)).id();
    }
}
