package vn.paraudit.modeling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.DraftRepository;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.release.Registrar;
import vn.paraudit.modeling.release.Enactments;
import vn.paraudit.modeling.release.ReleaseDesk;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.DeploysModels;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.Accounts;

/** What a draft would change, and its way into force by two people. */
@RestController
@RequestMapping("/api/modeling")
class ReleaseController {

    /** @param inForceOn  first day; none for as soon as it is released */
    record Submission(Integer version, String reason, String legalBasis, @Nullable LocalDate inForceOn) {
    }

    record Remark(Integer version, String remark) {
    }

    /** @param knowing  whether what is unusual about the draft was shown and does not matter */
    record Releasing(Integer version, @Nullable Boolean knowing) {
    }

    record UnusualView(List<Points.Point> points) {
    }

    record ReleaseView(UUID id, Kind kind, String key, String name, int version, String definitionId, Instant releasedAt, String releasedBy,
        String submittedBy, String reason, String legalBasis, LocalDate inForceOn, String hash) {
    }

    private final ReleaseDesk desk;
    private final DraftRepository drafts;
    private final Registrar registrar;
    private final ReleasePresenter changes;
    private final DraftPresenter presenter;
    private final Manager manager;
    private final Accounts accounts;
    private final Enactments enactments;

    ReleaseController(ReleaseDesk desk, DraftRepository drafts, Registrar registrar, ReleasePresenter changes, DraftPresenter presenter,
            Manager manager, Accounts accounts, Enactments enactments) {
        this.desk = desk;
        this.drafts = drafts;
        this.registrar = registrar;
        this.changes = changes;
        this.presenter = presenter;
        this.manager = manager;
        this.accounts = accounts;
        this.enactments = enactments;
    }

    @GetMapping("/drafts/{id}/differences")
    @Transactional(readOnly = true)
    ReleasePresenter.DifferencesView differences(@PathVariable String id) {
        return changes.differences(drafts.get(known(id)));
    }

    /** What is to be asked about before the draft, as it was last saved, is handed in or released. */
    @GetMapping("/drafts/{id}/unusual")
    @Transactional(readOnly = true)
    UnusualView unusual(@PathVariable String id) {
        return new UnusualView(changes.unusual(drafts.get(known(id))));
    }

    @PostMapping("/drafts/{id}/submit")
    @DeploysModels
    @IdempotentByNature("the version that was seen is named, and each act leaves the state that it needs")
    DraftViews.DetailView submit(@PathVariable String id, @RequestBody Submission submission) {
        return presenter.detail(desk.submit(existing(id), Seen.number(submission.version()), submission.reason(), submission.legalBasis(),
            submission.inForceOn()));
    }

    @PostMapping("/drafts/{id}/withdraw")
    @DeploysModels
    @IdempotentByNature("the version that was seen is named, and each act leaves the state that it needs")
    DraftViews.DetailView withdraw(@PathVariable String id, @RequestBody Seen version) {
        return presenter.detail(desk.withdraw(existing(id), version.orRefuse()));
    }

    @PostMapping("/drafts/{id}/return")
    @DeploysModels
    @IdempotentByNature("the version that was seen is named, and each act leaves the state that it needs")
    DraftViews.DetailView giveBack(@PathVariable String id, @RequestBody Remark remark) {
        return presenter.detail(desk.giveBack(existing(id), Seen.number(remark.version()), remark.remark()));
    }

    @PostMapping("/drafts/{id}/release")
    @DeploysModels
    @IdempotentByNature("the version that was seen is named, and each act leaves the state that it needs")
    DraftViews.DetailView release(@PathVariable String id, @RequestBody Releasing releasing) {
        return presenter.detail(enactments.release(existing(id), Seen.number(releasing.version()), Boolean.TRUE.equals(releasing.knowing())));
    }

    @GetMapping("/releases")
    Paged<ReleaseView> releases(@RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        manager.needed();
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        Paged<Registrar.Entry> page = Paged.of(registrar.list(place == null ? null : Cursor.instant(place.get(0)),
            place == null ? null : Cursor.id(place.get(1)), rows), rows, entry -> Cursor.of(entry.releasedAt(), entry.id()));
        Map<UUID, String> names = accounts.namesOf(page.items().stream().flatMap(entry -> Stream.of(entry.releasedBy(), entry.submittedBy()))
            .toList());
        return page.map(entry -> new ReleaseView(entry.id(), entry.kind(), entry.key(), changes.called(entry), entry.version(), entry.definitionId(),
            entry.releasedAt(), names.getOrDefault(entry.releasedBy(), ""), names.getOrDefault(entry.submittedBy(), ""), entry.reason(),
            entry.legalBasis(), entry.inForceOn(), entry.hash()));
    }

    private UUID known(String id) {
        return manager.named(id, "draft");
    }

    private UUID existing(String id) {
        return drafts.get(known(id)).id();
    }
}
