package vn.paraudit.calendar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import vn.paraudit.calendar.DueDate;
import vn.paraudit.calendar.model.CalendarTables;
import vn.paraudit.calendar.model.DeadlineDesk;
import vn.paraudit.calendar.model.DeadlineProposal;
import vn.paraudit.calendar.model.DeadlineProposals;
import vn.paraudit.calendar.model.DeadlineTable;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;

/** The deadline table: what is in force, what was, and how the office changes it by two people. */
@RestController
@RequestMapping("/api/calendar")
class DeadlineController {

    private static final String PROPOSALS = "/api/calendar/deadline-proposals";
    private static final int MOST_DAYS = 3650;

    /** A new deadline, or a further version of the one with this key. */
    record NewProposal(@Nullable String key, @Nullable String name, @Nullable String nameEn, @Nullable String fromEvent, @Nullable Integer amount,
        @Nullable String unit, @Nullable String endRule, @Nullable Boolean confirmed, @Nullable String source, @Nullable LocalDate validFrom,
        @Nullable String reason) {
    }

    record ProposalRemark(@Nullable String remark) {
    }

    private final CalendarTables tables;
    private final DeadlineTable deadlines;
    private final DeadlineProposals proposals;
    private final DeadlineDesk desk;
    private final DeadlinePresenter presenter;
    private final TimeSource time;

    DeadlineController(CalendarTables tables, DeadlineTable deadlines, DeadlineProposals proposals, DeadlineDesk desk, DeadlinePresenter presenter,
            TimeSource time) {
        this.tables = tables;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.desk = desk;
        this.presenter = presenter;
        this.time = time;
    }

    @GetMapping("/deadlines")
    @Transactional(readOnly = true)
    Paged<DeadlineViews.DeadlineView> deadlines() {
        return new Paged<>(tables.deadlinesOn(time.today()).stream().map(presenter::view).toList(), null);
    }

    @GetMapping("/deadlines/{key}")
    @Transactional(readOnly = true)
    DeadlineViews.DeadlineDetailView deadline(@PathVariable String key) {
        return presenter.detail(key);
    }

    /** Events from which deadlines count. */
    @GetMapping("/deadline-events")
    @Transactional(readOnly = true)
    Paged<DeadlineViews.EventView> events() {
        return new Paged<>(presenter.events(tables.deadlinesOn(time.today())), null);
    }

    /** What a deadline would come to whose event happens on a day. */
    @GetMapping("/deadline-example")
    @Transactional(readOnly = true)
    DeadlineViews.ExampleView example(@RequestParam LocalDate from, @RequestParam int amount, @RequestParam String unit,
            @RequestParam String endRule) {
        if (amount < 0 || amount > MOST_DAYS || Math.abs(ChronoUnit.DAYS.between(time.today(), from)) > MOST_DAYS) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        DueDate due = deadlines.example(amount, unit, endRule, from);
        return new DeadlineViews.ExampleView(due.dueOn(), due.skipped(), due.provisional());
    }

    /** What waits for a second person. */
    @GetMapping("/deadline-proposals")
    @Transactional(readOnly = true)
    Paged<DeadlineViews.ProposalView> waiting(@RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        return Paged.of(proposals.waiting(place == null ? null : Cursor.instant(place.get(0)), place == null ? null : Cursor.id(place.get(1)), rows),
            rows, proposal -> Cursor.of(proposal.proposedAt(), proposal.id())).map(presenter::view);
    }

    @PostMapping("/deadline-proposals")
    @IdempotentByKey
    ResponseEntity<Created> propose(@RequestBody NewProposal proposal) {
        if (proposal.amount() == null || proposal.validFrom() == null || proposal.unit() == null || proposal.endRule() == null
                || proposal.fromEvent() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        DeadlineProposal.Terms terms = new DeadlineProposal.Terms(stripped(proposal.name()), stripped(proposal.nameEn()), proposal.fromEvent(),
            proposal.amount(), proposal.unit(), proposal.endRule(), Boolean.TRUE.equals(proposal.confirmed()), stripped(proposal.source()),
            proposal.validFrom());
        return Created.in(PROPOSALS, desk.propose(proposal.key(), terms, stripped(proposal.reason())));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @PostMapping("/deadline-proposals/{id}/release")
    @IdempotentByNature("each act leaves the state that it needs")
    DeadlineViews.ProposalView release(@PathVariable String id) {
        UUID known = known(id);
        desk.release(known);
        return shown(known);
    }

    @PostMapping("/deadline-proposals/{id}/return")
    @IdempotentByNature("each act leaves the state that it needs")
    DeadlineViews.ProposalView giveBack(@PathVariable String id, @RequestBody ProposalRemark remark) {
        UUID known = known(id);
        desk.giveBack(known, remark.remark());
        return shown(known);
    }

    @PostMapping("/deadline-proposals/{id}/withdraw")
    @IdempotentByNature("each act leaves the state that it needs")
    DeadlineViews.ProposalView withdraw(@PathVariable String id) {
        UUID known = known(id);
        desk.withdraw(known);
        return shown(known);
    }

    private DeadlineViews.ProposalView shown(UUID id) {
        return presenter.view(proposals.get(id));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("deadline-proposal"));
    }
}
