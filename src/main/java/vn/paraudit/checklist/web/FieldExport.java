package vn.paraudit.checklist.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.checklist.field.FieldLibrary;
import vn.paraudit.checklist.field.FieldReport;
import vn.paraudit.platform.Csv;
import vn.paraudit.platform.Texts;

/** The sample as a table for spreadsheets, with what was known and what was found. */
@RestController
class FieldExport {

    private static final List<String> CELLS = List.of("ordinal", "code", "procedure", "stratum", "receivedOn", "promisedOn", "recordedOn",
        "overdueOpen", "completedOn", "systemOn", "surplus", "feeCollected", "feeDue", "supplements", "apologised", "apologyNumber", "apologyOn",
        "reappointedOn", "cause", "handler", "note");

    private final FieldSheets sheets;
    private final FieldReport report;
    private final FieldGate gate;
    private final Texts texts;

    FieldExport(FieldSheets sheets, FieldReport report, FieldGate gate, Texts texts) {
        this.sheets = sheets;
        this.report = report;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping("/api/sheets/{subjectId}/field/dossiers/export")
    @Transactional(readOnly = true)
    ResponseEntity<String> export(@PathVariable String subjectId) {
        UUID id = gate.readable(subjectId);
        List<FieldSheets.Row> rows = sheets.rows(id, FieldSheet.DOSSIERS);
        Map<UUID, FieldReport.Standing> standings = report.standings(id, rows);
        Map<String, String> strata = new HashMap<>();
        report.library(id).strata().forEach((FieldLibrary.Named stratum) -> strata.put(stratum.code(), stratum.name()));
        List<String> heads = new ArrayList<>(CELLS.stream().map(cell -> text("cell." + cell)).toList());
        heads.addAll(List.of(text("cell.origin"), text("cell.standing"), text("cell.overdueDays")));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mau-ho-so.csv\"")
            .body(Csv.of(heads, rows.stream().map(row -> line(row, standings.get(row.id()), strata)).toList()));
    }

    private Object[] line(FieldSheets.Row row, FieldReport.Standing standing, Map<String, String> strata) {
        List<Object> line = new ArrayList<>();
        for (String cell : CELLS) {
            String value = row.found().getOrDefault(cell, row.given().get(cell));
            line.add(switch (cell) {
                case "stratum" -> strata.get(value);
                case "overdueOpen", "apologised" -> value == null ? null : text("yes-no." + value);
                default -> value;
            });
        }
        line.add(text("origin." + row.origin()));
        line.add(text("standing." + standing.state()));
        line.add(standing.overdueDays());
        return line.toArray();
    }

    private String text(String key) {
        return texts.get("field-sheet." + key, Map.of());
    }
}
