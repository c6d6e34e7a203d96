package vn.paraudit.planning.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.Plans;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanAccess;
import vn.paraudit.planning.model.PlanReaders;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** The annual plans. Drafts are seen by the offices that make and decide them and by whoever is asked for an opinion, issued plans by everybody who signs in. */
@RestController
@RequestMapping("/api/plans")
class PlanController {

    /** A new plan; {@code amends} names the issued plan that it changes. */
    record NewPlan(Integer year, String title, UUID amends) {
    }

    private final Plans plans;
    private final PlanRepository repository;
    private final PlanReaders readers;
    private final PlanPresenter presenter;
    private final CurrentUser currentUser;

    PlanController(Plans plans, PlanRepository repository, PlanReaders readers, PlanPresenter presenter, CurrentUser currentUser) {
        this.plans = plans;
        this.repository = repository;
        this.readers = readers;
        this.presenter = presenter;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<PlanViews.RowView> list(@RequestParam(required = false) Integer year, @RequestParam(required = false) PlanState state,
            @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        PlanState visible = PlanAccess.seesDrafts(currentUser.get()) ? state : PlanState.ISSUED;
        List<Plan> found = repository.list(year, visible, place == null ? null : Cursor.number(place.get(0)),
            place == null ? null : Ids.parse(place.get(1)).orElse(null), rows);
        return Paged.of(found, rows, plan -> Cursor.of(plan.year(), plan.id())).map(PlanPresenter::row);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    PlanViews.DetailView detail(@PathVariable String id) {
        Actor reader = currentUser.get();
        return Ids.parse(id).flatMap(repository::find).filter(plan -> readers.mayRead(plan, reader))
            .map(plan -> presenter.detail(plan, reader)).orElseThrow(() -> new NotFound("plan"));
    }

    @PostMapping
    @IdempotentByKey
    ResponseEntity<Created> open(@RequestBody NewPlan plan) {
        return Created.in("/api/plans", plans.open(plan.year(), plan.title(), plan.amends()));
    }
}
