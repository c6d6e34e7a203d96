package vn.paraudit.finding.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import vn.paraudit.finding.model.Facts;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.finding.model.RegisterOrder;
import vn.paraudit.finding.process.Notes;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.CurrentUser;

/** The register of findings, and noting them on site. */
@RestController
@RequestMapping("/api/findings")
class FindingController {

    /** A finding to note; the id is chosen by the device so that a repeated request notes it once. */
    record NewFinding(UUID id, UUID inspectionId, UUID sectionId, String criterion, Facts facts) {
    }

    record Change(Facts facts, Integer revision) {
    }

    record Reason(String reason) {
    }

    private final FindingLists lists;
    private final FindingPresenter presenter;
    private final FindingAccess access;
    private final Notes notes;
    private final VisibleFindings visible;
    private final CurrentUser currentUser;

    FindingController(FindingLists lists, FindingPresenter presenter, FindingAccess access, Notes notes, VisibleFindings visible,
            CurrentUser currentUser) {
        this.lists = lists;
        this.presenter = presenter;
        this.access = access;
        this.notes = notes;
        this.visible = visible;
        this.currentUser = currentUser;
    }

    /** Findings that the reader may see, oldest limit first or as {@code sort} says: due, severity, detected, number, backwards with a minus. */
    @GetMapping
    @Transactional(readOnly = true)
    Paged<FindingViews.RowView> list(FindingQuery query, @RequestParam(required = false) String sort,
            @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        RegisterOrder order = RegisterOrder.named(sort);
        List<Finding> found = lists.list(access.reader(currentUser.get()), presenter.filter(query), order, cursor, rows);
        Paged<Finding> page = Paged.of(found, rows, order::placeAfter);
        return new Paged<>(presenter.rows(page.items()), page.next());
    }

    /** Figures above the list: in remedy, overdue, ended, and by severity those in remedy. */
    @GetMapping("/counts")
    @Transactional(readOnly = true)
    Map<String, Long> counts(FindingQuery query) {
        return lists.counts(access.reader(currentUser.get()), presenter.filter(query));
    }

    /** Findings in remedy by unit, as far as the reader may see them; units without any are missing. */
    @GetMapping("/units")
    @Transactional(readOnly = true)
    List<FindingLists.OfUnit> byUnit() {
        return lists.byUnit(access.reader(currentUser.get()), presenter.today());
    }

    /** What the register can be narrowed to: areas, and people named in what the reader may see. */
    @GetMapping("/choices")
    @Transactional(readOnly = true)
    FindingViews.ChoicesView choices() {
        return presenter.choices(lists.responsible(access.reader(currentUser.get())));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    FindingViews.DetailView detail(@PathVariable String id) {
        return presenter.detail(visible.get(id), currentUser.get());
    }

    @PostMapping
    @IdempotentByKey
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FindingViews.RowView.class)))
    ResponseEntity<FindingViews.RowView> note(@RequestBody NewFinding note) {
        if (note.inspectionId() == null || note.sectionId() == null || note.facts() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        Finding noted = notes.note(note.id() == null ? Ids.next() : note.id(), note.inspectionId(), note.sectionId(), note.criterion(),
            note.facts());
        return ResponseEntity.created(URI.create("/api/findings/" + noted.id())).body(presenter.rows(List.of(noted)).get(0));
    }

    @PutMapping("/{id}")
    @IdempotentByKey
    FindingViews.RowView change(@PathVariable String id, @RequestBody Change change) {
        return presenter.rows(List.of(notes.change(VisibleFindings.id(id), change.facts(), change.revision()))).get(0);
    }

    /** Takes a finding back before the conclusion, with the reason. */
    @PostMapping("/{id}/withdraw")
    @IdempotentByKey
    ResponseEntity<Void> withdraw(@PathVariable String id, @RequestBody Reason body) {
        notes.withdraw(VisibleFindings.id(id), body.reason());
        return ResponseEntity.noContent().build();
    }
}
