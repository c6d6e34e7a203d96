package vn.paraudit.inspection.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;

/** The dossier sample in the form that prepares a visit. */
@Component
class SampleOfVisit {

    private final FieldSheets sheets;

    SampleOfVisit(FieldSheets sheets) {
        this.sheets = sheets;
    }

    /** The figures of a sample that is drawn already. */
    Map<String, Object> figures(UUID inspectionId) {
        Optional<FieldSheets.Sample> drawn = sheets.sample(inspectionId);
        if (drawn.isEmpty()) {
            return Map.of();
        }
        FieldSheets.Sample sample = drawn.get();
        List<FieldSheets.Row> rows = sheets.rows(inspectionId, FieldSheet.DOSSIERS);
        return Map.of("dossiers", sample.dossiers(), "sample", rows.size(), "seed", sample.seed(), "overdueIncluded", sample.listed(),
            "strata", sample.byStratum().entrySet().stream().map(stratum -> Map.of("field", stratum.getKey(), "dossiers", stratum.getValue(),
                "sample", rows.stream().filter(row -> stratum.getKey().equals(row.given().get("stratum"))).count())).toList());
    }

    /** Draws from the numbers of the form when it gives numbers by field and a seed; a sample that is drawn stays. */
    void drawUnlessDrawn(UUID inspectionId, Map<String, Object> data, Actor by) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Answers.rows(data, "strata").forEach(row -> counts.merge(Answers.text(row, "field"), Answers.number(row, "dossiers"), Integer::sum));
        boolean countable = counts.values().stream().anyMatch(count -> count > 0) && data.get("seed") instanceof Number;
        if (countable && sheets.sample(inspectionId).isEmpty()) {
            int size = Answers.number(data, "sample");
            sheets.drawInTask(inspectionId, counts, ((Number) data.get("seed")).longValue(), size == 0 ? null : size, by);
        }
    }
}
