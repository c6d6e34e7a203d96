package vn.paraudit.team.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Csv;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.model.ScheduleMoves;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.team.model.VisitMove;
import vn.paraudit.team.process.ScheduleDesk;

/** The schedule of a plan; like the signed decisions on teams everybody who signs in sees it, and whoever leads a visit moves it. */
@RestController
@RequestMapping("/api/schedules/{planId}")
class ScheduleController {

    private static final List<String> COLUMNS = List.of("day", "session", "team", "group", "unit", "place", "from", "reason");

    /**
     * @param seenDay      day of the visit as the sender saw it; whoever was overtaken is refused
     * @param seenSession  the same of its part of the day
     */
    record Move(
        @Nullable String unitCode, @Nullable LocalDate seenDay, @Nullable VisitSession seenSession, @Nullable LocalDate day,
        @Nullable VisitSession session, @Nullable String place, @Nullable String reason) {
    }

    /** @param otherUnitCode  unit whose visit takes the time of the first, and gives its own */
    record Exchange(
        @Nullable String unitCode, @Nullable LocalDate seenDay, @Nullable VisitSession seenSession, @Nullable String otherUnitCode,
        @Nullable LocalDate otherSeenDay, @Nullable VisitSession otherSeenSession, @Nullable String reason) {
    }

    private final ScheduleDesk desk;
    private final TeamRegister register;
    private final SchedulePresenter presenter;
    private final CurrentUser currentUser;
    private final Texts texts;

    ScheduleController(ScheduleDesk desk, TeamRegister register, SchedulePresenter presenter, CurrentUser currentUser, Texts texts) {
        this.desk = desk;
        this.register = register;
        this.presenter = presenter;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** The visits of a plan by day, with the groups and people that make them. */
    @GetMapping
    @Transactional(readOnly = true)
    ScheduleViews.BoardView board(@PathVariable String planId) {
        UUID plan = id(planId);
        return presenter.board(plan, register.inForce(plan).orElseThrow(() -> new NotFound("plan")), currentUser.get());
    }

    /** The same as a table for spreadsheets. */
    @GetMapping("/export")
    @Transactional(readOnly = true)
    ResponseEntity<String> export(@PathVariable String planId) {
        List<Object[]> rows = board(planId).visits().stream().map(this::row).toList();
        List<String> heads = COLUMNS.stream().map(column -> texts.get("team.column." + column, Map.of())).toList();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lich-kiem-tra.csv\"").body(Csv.of(heads, rows));
    }

    private Object[] row(ScheduleViews.VisitView visit) {
        ScheduleViews.MovedView moved = visit.moved();
        return new Object[] {visit.day(), session(visit.session()), visit.team(), visit.group() == 0 ? null : visit.group(), visit.unitName(), visit.place(),
            moved == null ? null : texts.get("team.visit", Map.of("day", moved.fromDay(), "session", session(moved.fromSession()))),
            moved == null ? null : moved.reason()};
    }

    private String session(VisitSession session) {
        return texts.get("team.session." + session.name(), Map.of());
    }

    /** Postpones or advances a visit, or gives it another length or place; only whoever leads it may. */
    @PostMapping("/move")
    @IdempotentByKey
    ResponseEntity<Void> move(@PathVariable String planId, @RequestBody Move body) {
        desk.move(id(planId), seen(body.unitCode(), body.seenDay(), body.seenSession()), new VisitMove.Slot(body.day(), body.session()), body.place(),
            body.reason());
        return ResponseEntity.noContent().build();
    }

    /** Lets two visits change their times, both or none; only whoever leads both may. */
    @PostMapping("/exchange")
    @IdempotentByKey
    ResponseEntity<Void> exchange(@PathVariable String planId, @RequestBody Exchange body) {
        desk.exchange(id(planId), seen(body.unitCode(), body.seenDay(), body.seenSession()),
            seen(body.otherUnitCode(), body.otherSeenDay(), body.otherSeenSession()), body.reason());
        return ResponseEntity.noContent().build();
    }

    private static UUID id(String planId) {
        return Ids.parse(planId).orElseThrow(() -> new NotFound("plan"));
    }

    private static ScheduleMoves.Seen seen(@Nullable String unitCode, @Nullable LocalDate day, @Nullable VisitSession session) {
        return new ScheduleMoves.Seen(unitCode == null ? "" : unitCode, new VisitMove.Slot(day, session));
    }
}
