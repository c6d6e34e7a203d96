package vn.paraudit.notification.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.notification.model.Notices;
import vn.paraudit.notification.process.SeenNotices;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Seats;

/** Everybody's own notices. */
@RestController
@RequestMapping("/api/notices")
@Transactional
class NoticeController {

    private final Notices notices;
    private final NoticePresenter presenter;
    private final RequestPresenter requests;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final SeenNotices seen;

    NoticeController(Notices notices, NoticePresenter presenter, RequestPresenter requests, Seats seats, CurrentUser currentUser, SeenNotices seen) {
        this.notices = notices;
        this.presenter = presenter;
        this.requests = requests;
        this.seats = seats;
        this.currentUser = currentUser;
        this.seen = seen;
    }

    @GetMapping
    Paged<NoticeViews.NoticeView> list(@RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        Actor actor = currentUser.get();
        Set<String> held = seats.heldBy(actor);
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        Paged<Notices.Notice> page = Paged.of(notices.list(actor.personId(), held, unread, place == null ? null : Cursor.instant(place.get(0)),
            place == null ? null : Cursor.id(place.get(1)), rows), rows, notice -> Cursor.of(notice.sentAt().toInstant(), notice.id()));
        Map<UUID, NoticeViews.NoticeView> views = Stream.concat(presenter.views(page.items(), held).stream(), requests.views(page.items()).stream())
            .collect(Collectors.toMap(NoticeViews.NoticeView::id, Function.identity()));
        return new Paged<>(page.items().stream().flatMap(notice -> Stream.ofNullable(views.get(notice.id()))).toList(), page.next());
    }

    /** Asked for again and again by every open window: one statement, and an unchanged answer travels without a body. */
    @GetMapping("/unread")
    ResponseEntity<NoticeViews.UnreadView> unread() {
        Actor actor = currentUser.get();
        Notices.Unread all = notices.unread(actor.personId());
        int count = all.confidential() ? notices.unread(actor.personId(), seats.heldBy(actor)) : all.count();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).eTag("\"" + count + "\"")
            .body(new NoticeViews.UnreadView(count));
    }

    @PostMapping("/{id}/read")
    @IdempotentByNature("what is read stays read")
    ResponseEntity<Void> read(@PathVariable String id) {
        boolean own = Ids.parse(id).filter(notice -> seen.read(notice, currentUser.get().personId())).isPresent();
        if (!own) {
            throw new NotFound("notice");
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/read-all")
    @IdempotentByNature("what is read stays read")
    ResponseEntity<Void> readAll() {
        seen.readAll(currentUser.get().personId());
        return ResponseEntity.noContent().build();
    }
}
