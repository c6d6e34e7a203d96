package vn.paraudit.inspection.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.Inspections;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionAccess;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** The inspections that somebody may see. */
@RestController
@RequestMapping("/api/inspections")
class InspectionController {

    record Reason(String reason) {
    }

    private final Inspections inspections;
    private final InspectionRepository repository;
    private final InspectionAccess access;
    private final InspectionPresenter presenter;
    private final CurrentUser currentUser;

    InspectionController(Inspections inspections, InspectionRepository repository, InspectionAccess access, InspectionPresenter presenter,
            CurrentUser currentUser) {
        this.inspections = inspections;
        this.repository = repository;
        this.access = access;
        this.presenter = presenter;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<InspectionViews.RowView> list(@RequestParam(required = false) String unit, @RequestParam(required = false) InspectionState state,
            @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Inspection> found = repository.list(access.reader(currentUser.get()), unit, state,
            place == null ? null : Cursor.instant(place.get(0)), place == null ? null : Ids.parse(place.get(1)).orElse(null), rows);
        Paged<Inspection> page = Paged.of(found, rows, inspection -> Cursor.of(inspection.visitStartsAt(), inspection.id()));
        return new Paged<>(presenter.rows(page.items()), page.next());
    }

    /** How far the visits of a plan are, as far as the reader may know of them; as many as the plan has units. */
    @GetMapping("/of-plan")
    @Transactional(readOnly = true)
    List<InspectionViews.RowView> ofPlan(@RequestParam String planId) {
        return Ids.parse(planId).map(plan -> presenter.rows(repository.ofPlan(access.reader(currentUser.get()), plan))).orElse(List.of());
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    InspectionViews.DetailView detail(@PathVariable String id) {
        return presenter.detail(visible(id), currentUser.get());
    }

    /** Ends an inspection that will not take place; only the approver may. */
    @PostMapping("/{id}/cancel")
    @IdempotentByKey
    ResponseEntity<Void> cancel(@PathVariable String id, @RequestBody Reason body) {
        inspections.cancel(Ids.parse(id).orElseThrow(() -> new NotFound("inspection")), body.reason());
        return ResponseEntity.noContent().build();
    }

    private Inspection visible(String id) {
        Actor actor = currentUser.get();
        return Ids.parse(id).flatMap(repository::find).filter(inspection -> access.mayRead(inspection, actor))
            .orElseThrow(() -> new NotFound("inspection"));
    }
}
