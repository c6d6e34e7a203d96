package vn.paraudit.security.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.Ranges;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.TrailScope.Named;
import vn.paraudit.security.TrailScope.Sight;
import vn.paraudit.security.model.AuditSearch;
import vn.paraudit.security.model.Trails;

/** Finds acts across the whole trail, for those who keep it: who did it or for whom, on which days, what it was. */
@RestController
@RequestMapping("/api/audit/acts")
class AuditSearchController {

    private static final int LONGEST_WORDS = 100;

    /**
     * An act with its subject.
     *
     * @param kind  kind of the subject
     */
    record ActView(String kind, Named subject, AuditPresenter.EntryView entry) {
    }

    /** An act that can be looked for, and how it is called. */
    record ActName(String act, String name) {
    }

    private final AuditSearch search;
    private final Trails trails;
    private final AuditPresenter presenter;
    private final CurrentUser currentUser;
    private final Texts texts;

    AuditSearchController(AuditSearch search, Trails trails, AuditPresenter presenter, CurrentUser currentUser, Texts texts) {
        this.search = search;
        this.trails = trails;
        this.presenter = presenter;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** Acts of whole days in Việt Nam, newest first; a page is shorter where acts on it concern what the reader may not know of. */
    @GetMapping
    @Transactional(readOnly = true)
    Paged<ActView> find(@RequestParam(required = false) @Nullable String who, @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer size) {
        Actor keeper = keeper();
        String words = who == null ? "" : who.strip();
        if (words.length() > LONGEST_WORDS || act != null && !texts.has(sentence(act)) || !isOfOurTime(from) || !isOfOurTime(to)) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        int rows = Paged.size(size);
        Paged<AuditSearch.Hit> page = Paged.of(search.find(new AuditSearch.Wanted(words, act, start(from), to == null ? null : start(to.plusDays(1))), place(cursor), rows + 1), rows,
            hit -> Cursor.of(hit.entry().at(), hit.subjectId(), hit.entry().sequence()));
        return new Paged<>(views(page.items(), keeper), page.next());
    }

    /** What can be looked for. */
    @GetMapping("/names")
    @Transactional(readOnly = true)
    List<ActName> names() {
        keeper();
        return search.acts().stream().map(act -> new ActName(act, texts.get(sentence(act), Map.of()))).toList();
    }

    private List<ActView> views(List<AuditSearch.Hit> hits, Actor keeper) {
        record Key(Object subject, Object id) {
        }
        Map<Key, Sight> sights = new HashMap<>();
        Map<Key, Named> names = new HashMap<>();
        List<ActView> views = new ArrayList<>();
        for (AuditSearch.Hit hit : hits) {
            Key key = new Key(hit.subject(), hit.subjectId());
            Sight sight = sights.computeIfAbsent(key, any -> trails.sightOf(hit.subject(), hit.subjectId(), keeper));
            if (sight != Sight.NONE) {
                views.add(new ActView(hit.subject().name(), names.computeIfAbsent(key, any -> trails.nameOf(hit.subject(), hit.subjectId())),
                    presenter.views(hit.subjectId(), List.of(hit.entry()), sight).get(0)));
            }
        }
        return views;
    }

    private static AuditSearch.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursor.parse(cursor, 3);
        return new AuditSearch.Place(Cursor.instant(parts.get(0)), Cursor.id(parts.get(1)), Cursor.number(parts.get(2)));
    }

    private static boolean isOfOurTime(@Nullable LocalDate day) {
        return day == null || Ranges.isSensible(day);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(TimeSource.ZONE).toInstant();
    }

    private static String sentence(String act) {
        return "act." + act;
    }

    private Actor keeper() {
        Actor actor = currentUser.get();
        Trails.requireKeeper(actor);
        return actor;
    }
}
