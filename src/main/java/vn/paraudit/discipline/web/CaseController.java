package vn.paraudit.discipline.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Subject;
import vn.paraudit.discipline.process.CaseDesk;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.CurrentUser;

/** The cases that somebody may know of. */
@RestController
@RequestMapping("/api/disciplinary-cases")
class CaseController {

    record Change(Subject subject, Integer revision) {
    }

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CasePresenter presenter;
    private final CaseDesk desk;
    private final VisibleCases visible;
    private final CurrentUser currentUser;

    CaseController(CaseRepository cases, CaseAccess access, CasePresenter presenter, CaseDesk desk, VisibleCases visible, CurrentUser currentUser) {
        this.cases = cases;
        this.access = access;
        this.presenter = presenter;
        this.desk = desk;
        this.visible = visible;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<CaseViews.RowView> list(@RequestParam(required = false) CaseState state, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        List<DisciplinaryCase> found = cases.list(access.reader(currentUser.get()), state == null ? null : state.name(),
            place == null ? null : Cursor.instant(place.get(0)), place == null ? null : Ids.parse(place.get(1)).orElse(null), rows);
        Paged<DisciplinaryCase> page = Paged.of(found, rows, one -> Cursor.of(one.openedAt(), one.id()));
        return new Paged<>(presenter.rows(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    CaseViews.DetailView detail(@PathVariable String id) {
        return presenter.detail(visible.get(id), currentUser.get());
    }

    /** Opens a case that follows no finding. */
    @PostMapping
    @IdempotentByKey
    ResponseEntity<Created> open(@RequestBody Subject subject) {
        UUID id = desk.open(subject);
        return Created.in("/api/disciplinary-cases", id);
    }

    @PutMapping("/{id}")
    CaseViews.DetailView change(@PathVariable String id, @RequestBody Change change) {
        return presenter.detail(desk.change(VisibleCases.id(id), change.subject(), change.revision()), currentUser.get());
    }
}
