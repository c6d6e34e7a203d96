package vn.paraudit.security.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditEntry;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.AuditTrail.Subject;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.TrailScope.Named;
import vn.paraudit.security.TrailScope.Sight;
import vn.paraudit.security.model.AuditCheck;
import vn.paraudit.security.model.Trails;

/** Reading the audit trail: of one subject for those who may see it, across all and checked for those who keep it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int LONGEST_WORDS = 100;

    /** A page of acts, newest first, and whose they are. */
    record TrailView(Named subject, List<AuditPresenter.EntryView> items, @Nullable String next) {
    }

    /**
     * What a check found.
     *
     * @param items  broken chains with their first broken entry, and broken texts
     * @param next   where the check goes on, {@code null} when everything was looked at
     */
    record CheckView(List<BrokenView> items, long chains, long entries, long texts, long total, @Nullable String next) {
    }

    record BrokenView(String subject, UUID id, long sequence) {
    }

    private final AuditTrail trail;
    private final Trails trails;
    private final AuditCheck check;
    private final AuditPresenter presenter;
    private final CurrentUser currentUser;

    AuditController(AuditTrail trail, Trails trails, AuditCheck check, AuditPresenter presenter, CurrentUser currentUser) {
        this.trail = trail;
        this.trails = trails;
        this.check = check;
        this.presenter = presenter;
        this.currentUser = currentUser;
    }

    /** Trails by the names of their subjects. */
    @GetMapping
    @Transactional(readOnly = true)
    Paged<Trails.Found> find(@RequestParam(required = false) Subject subject, @RequestParam(required = false) String q) {
        Actor keeper = keeper();
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST_WORDS) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        return new Paged<>(trails.find(subject, words, keeper, Paged.DEFAULT_SIZE), null);
    }

    @GetMapping("/{subject}/{id}")
    @Transactional(readOnly = true)
    TrailView read(@PathVariable String subject, @PathVariable String id, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        Subject kind = Stream.of(Subject.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(subject)).findFirst()
            .orElseThrow(() -> new NotFound("audit"));
        UUID subjectId = Ids.parse(id).orElseThrow(() -> new NotFound("audit"));
        Sight sight = trails.sightOf(kind, subjectId, currentUser.get());
        int rows = Paged.size(size);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(Cursor.parse(cursor, 1).get(0));
        List<AuditEntry> found = sight == Sight.NONE ? List.of() : trail.before(kind, subjectId, before, rows + 1);
        if (found.isEmpty() && cursor == null) {
            throw new NotFound("audit");
        }
        Paged<AuditEntry> page = Paged.of(found, rows, entry -> Cursor.of(entry.sequence()));
        return new TrailView(trails.nameOf(kind, subjectId), presenter.views(subjectId, page.items(), sight), page.next());
    }

    /** Computes all hashes anew; in parts of so many chains when a size is given. */
    @GetMapping("/verification")
    CheckView verify(@RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        keeper();
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        AuditCheck.Place after = place == null ? null : new AuditCheck.Place(place.get(0), Cursor.id(place.get(1)));
        AuditCheck.Result result = check.check(after, size == null ? 0 : Paged.size(size));
        List<BrokenView> broken = result.broken().stream().map(each -> new BrokenView(each.subject().toLowerCase(Locale.ROOT), each.id(),
            each.sequence())).toList();
        return new CheckView(broken, result.chains(), result.entries(), result.texts(), result.total(),
            result.next() == null ? null : Cursor.of(result.next().subject(), result.next().id()));
    }

    private Actor keeper() {
        Actor actor = currentUser.get();
        Trails.requireKeeper(actor);
        return actor;
    }
}
