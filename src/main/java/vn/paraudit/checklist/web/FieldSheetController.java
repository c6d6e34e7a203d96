package vn.paraudit.checklist.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.checklist.field.FieldReport;
import vn.paraudit.checklist.field.SampleDesk;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.CurrentUser;

/** The field sheets of a subject: sample, roll-call and interviews. */
@RestController
@RequestMapping("/api/sheets/{subjectId}/field")
class FieldSheetController {

    /**
     * What to draw from and how.
     *
     * @param text    a list copied from a spreadsheet, or
     * @param counts  numbers of dossiers by field
     * @param size    {@code null} for the size by the rule
     */
    record DrawBody(@Nullable String text, @Nullable Map<String, Integer> counts, Long seed, @Nullable Integer size) {
    }

    record RowBody(Map<String, String> cells, Integer revision) {
    }

    private static final long LARGEST_SEED = 999_999_999;

    private final FieldSheets sheets;
    private final SampleDesk samples;
    private final FieldReport report;
    private final FieldGate gate;
    private final CurrentUser currentUser;

    FieldSheetController(FieldSheets sheets, SampleDesk samples, FieldReport report, FieldGate gate,
            CurrentUser currentUser) {
        this.sheets = sheets;
        this.samples = samples;
        this.report = report;
        this.gate = gate;
        this.currentUser = currentUser;
    }

    /** What the sheets count and propose, who may do what, and the rules behind it. */
    @GetMapping
    @Transactional(readOnly = true)
    FieldViews.OverviewView overview(@PathVariable String subjectId) {
        UUID id = gate.readable(subjectId);
        Map<String, Integer> figures = report.figures(id);
        return new FieldViews.OverviewView(id, gate.rightTo(id), report.isOpen(id), sheets.sample(id).orElse(null), figures,
            report.averages(id), report.offers(id, figures), FieldViews.LibraryView.of(report.library(id)));
    }

    /** Draws the sample; the same request draws nothing anew. */
    @PutMapping("/sample")
    @IdempotentByKey
    @Transactional
    FieldSheets.Sample draw(@PathVariable String subjectId, @RequestBody DrawBody body) {
        UUID id = gate.readable(subjectId);
        if (body.seed() == null || body.seed() < 0 || body.seed() > LARGEST_SEED || (body.text() == null) == (body.counts() == null)
                || body.counts() != null && body.counts().containsValue(null)) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        return body.text() == null ? samples.drawCounted(id, body.counts(), body.seed(), body.size(), currentUser.get())
            : samples.drawPasted(id, body.text(), body.seed(), body.size(), currentUser.get());
    }

    @GetMapping("/{sheet}")
    @Transactional(readOnly = true)
    FieldViews.RowsView rows(@PathVariable String subjectId, @PathVariable String sheet) {
        UUID id = gate.readable(subjectId);
        FieldSheet which = gate.sheet(sheet);
        List<FieldSheets.Row> rows = sheets.rows(id, which);
        Map<UUID, FieldReport.Standing> standings = standings(id, which, rows);
        return new FieldViews.RowsView(rows.stream().map(row -> FieldViews.RowView.of(row, standings.get(row.id()))).toList());
    }

    /** Writes a row, or adds it; its id is chosen by the device, so that a repeated request adds it once. */
    @PutMapping("/{sheet}/{rowId}")
    @IdempotentByKey
    @Transactional
    FieldViews.RowView write(@PathVariable String subjectId, @PathVariable String sheet, @PathVariable UUID rowId, @RequestBody RowBody body) {
        UUID id = gate.readable(subjectId);
        FieldSheet which = gate.sheet(sheet);
        if (body.cells() == null || body.revision() != null && body.revision() < 0) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        Map<String, String> cells = new HashMap<>(body.cells());
        cells.values().removeIf(text -> text == null);
        FieldSheets.Row row = sheets.write(id, which, rowId, cells, body.revision() == null ? 0 : body.revision(), currentUser.get());
        return FieldViews.RowView.of(row, standings(id, which, List.of(row)).get(rowId));
    }

    @DeleteMapping("/{sheet}/{rowId}")
    @IdempotentByKey
    @Transactional
    ResponseEntity<Void> remove(@PathVariable String subjectId, @PathVariable String sheet, @PathVariable UUID rowId,
            @RequestParam(defaultValue = "0") int revision) {
        UUID id = gate.readable(subjectId);
        FieldSheet which = gate.sheet(sheet);
        sheets.remove(id, which, rowId, revision, currentUser.get());
        return ResponseEntity.noContent().build();
    }

    private Map<UUID, FieldReport.Standing> standings(UUID id, FieldSheet sheet, List<FieldSheets.Row> rows) {
        return sheet == FieldSheet.DOSSIERS ? report.standings(id, rows) : Map.of();
    }
}
