package vn.paraudit.checklist.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;

/** Writes and takes back rows, each with a trace of what stood there before. */
@Service
@Transactional
class RowWriter {

    private static final int MOST_ROWS = 500;

    private final FieldLibraries libraries;
    private final FieldRows rows;
    private final FieldDay day;
    private final Texts texts;
    private final AuditTrail trail;
    private final Accounts accounts;

    RowWriter(FieldLibraries libraries, FieldRows rows, FieldDay day, Texts texts, AuditTrail trail, Accounts accounts) {
        this.libraries = libraries;
        this.rows = rows;
        this.day = day;
        this.texts = texts;
        this.trail = trail;
        this.accounts = accounts;
    }

    /** Who repeats a request because its reply was lost gets that reply again, also when the sheets were closed meanwhile. */
    FieldSheets.Row write(UUID subjectId, FieldSheet sheet, UUID rowId, Map<String, String> typed, int revision, Actor by) {
        boolean open = day.holdOpen(subjectId);
        FieldLibrary library = open ? begin(subjectId) : libraries.of(subjectId);
        Optional<FieldSheets.Row> before = rows.find(subjectId, sheet, rowId);
        Map<String, String> given = before.map(FieldSheets.Row::given).orElse(Map.of());
        Map<String, String> cells = RowRules.accepted(sheet, Cells.writable(sheet, library, given.containsKey(Cells.CODE)),
            new CellReader(library, day.today()), typed, given, texts);
        if (open && before.isEmpty()) {
            requireRoom(subjectId, sheet);
        }
        Optional<FieldSheets.Row> written = open ? rows.write(subjectId, sheet, rowId, cells, revision, by) : Optional.empty();
        written.ifPresent(row -> trail.record(AuditTrail.Subject.INSPECTION, subjectId, "field-row-written",
            facts(sheet, rowId, before.map(FieldSheets.Row::found).orElse(Map.of())), facts(sheet, rowId, cells)));
        return written.or(() -> rows.repeated(subjectId, sheet, rowId, cells, revision, by)).orElseThrow(() -> open
            ? overtaken(subjectId, sheet, rowId) : RuleViolation.of("field-sheet-closed"));
    }

    private FieldLibrary begin(UUID subjectId) {
        libraries.begin(subjectId);
        day.holdSample(subjectId);
        return libraries.of(subjectId);
    }

    private void requireRoom(UUID subjectId, FieldSheet sheet) {
        if (rows.count(subjectId, sheet) >= MOST_ROWS) {
            throw RuleViolation.of("sheet-full", Map.of("max", MOST_ROWS));
        }
    }

    /** A row that is gone already stays gone. */
    void remove(UUID subjectId, FieldSheet sheet, UUID rowId, int revision) {
        if (!day.holdOpen(subjectId)) {
            throw RuleViolation.of("field-sheet-closed");
        }
        Optional<FieldSheets.Row> found = rows.find(subjectId, sheet, rowId);
        if (found.isEmpty()) {
            return;
        }
        FieldSheets.Row row = found.get();
        if (!FieldRows.ADDED.equals(row.origin())) {
            throw RuleViolation.of("row-drawn");
        }
        if (!rows.remove(subjectId, sheet, rowId, revision)) {
            throw overtaken(subjectId, sheet, rowId);
        }
        trail.record(AuditTrail.Subject.INSPECTION, subjectId, "field-row-removed", facts(sheet, rowId, row.found()), Map.of());
    }

    private RuleViolation overtaken(UUID subjectId, FieldSheet sheet, UUID rowId) {
        Optional<FieldRows.Written> last = rows.lastWritten(subjectId, sheet, rowId);
        return RuleViolation.overtaken("row-changed", Map.of(), rows.find(subjectId, sheet, rowId).orElse(null),
            last.map(written -> accounts.namesOf(List.of(written.by())).get(written.by())).orElse(null),
            last.map(FieldRows.Written::at).orElse(null));
    }

    private static Map<String, Object> facts(FieldSheet sheet, UUID rowId, Map<String, String> cells) {
        return Map.of("sheet", sheet.name(), "row", rowId.toString(), "cells", cells);
    }
}
