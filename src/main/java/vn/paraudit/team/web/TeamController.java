package vn.paraudit.team.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.team.model.TeamDecision;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.team.process.TeamDesk;

/** The decisions on inspection teams. Proposals are seen by the offices that make and decide them, signed ones by everybody who signs in. */
@RestController
@RequestMapping("/api/teams")
class TeamController {

    record Reason(@Nullable String reason) {
    }

    private final TeamDesk desk;
    private final TeamRegister register;
    private final TeamPresenter presenter;
    private final CurrentUser currentUser;

    TeamController(TeamDesk desk, TeamRegister register, TeamPresenter presenter, CurrentUser currentUser) {
        this.desk = desk;
        this.register = register;
        this.presenter = presenter;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<TeamViews.RowView> list(@RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        List<TeamDecision> found = register.list(currentUser.get(), place == null ? null : Cursor.number(place.get(0)),
            place == null ? null : Ids.parse(place.get(1)).orElse(null), rows);
        return Paged.of(found, rows, decision -> Cursor.of(decision.year(), decision.id())).map(TeamPresenter::row);
    }

    /** The decisions on the teams of a plan, the founding one first. */
    @GetMapping("/of-plan")
    @Transactional(readOnly = true)
    List<TeamViews.RowView> ofPlan(@RequestParam String planId) {
        return Ids.parse(planId).map(plan -> register.ofPlan(plan, currentUser.get()).stream().map(TeamPresenter::row).toList()).orElse(List.of());
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    TeamViews.DetailView detail(@PathVariable String id) {
        return presenter.detail(desk.visible(id), currentUser.get());
    }

    /** Begins a decision that changes the teams; answers it. */
    @PostMapping("/{id}/changes")
    @IdempotentByKey
    ResponseEntity<Created> change(@PathVariable String id) {
        UUID change = desk.change(desk.visible(id).id());
        return Created.in("/api/teams", change);
    }

    /** Gives a change up that is not signed. */
    @PostMapping("/{id}/withdraw")
    @IdempotentByKey
    ResponseEntity<Void> withdraw(@PathVariable String id, @RequestBody Reason body) {
        desk.withdraw(desk.visible(id).id(), body.reason());
        return ResponseEntity.noContent().build();
    }
}
