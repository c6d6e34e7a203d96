package vn.paraudit.checklist.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;

/** Where a sample is drawn, from whichever kind of population. */
@Service
@Transactional
public class SampleDesk {

    private final FieldRights rights;
    private final FieldLibraries libraries;
    private final Samples samples;
    private final FieldDay day;
    private final Texts texts;
    private final AuditTrail trail;

    SampleDesk(FieldRights rights, FieldLibraries libraries, Samples samples, FieldDay day, Texts texts, AuditTrail trail) {
        this.rights = rights;
        this.libraries = libraries;
        this.samples = samples;
        this.day = day;
        this.texts = texts;
        this.trail = trail;
    }

    FieldSheets.Sample draw(UUID subjectId, List<FieldSheets.Dossier> population, long seed, Integer size, Actor by) {
        rights.require(subjectId, SheetAccess.FieldRight.PREPARE, by);
        FieldLibrary library = begin(subjectId);
        List<Map<String, String>> dossiers = population(library).listed(population.stream().map(SampleDesk::cells).toList());
        return drawn(subjectId, samples.drawListed(subjectId, library, dossiers, seed, size, by));
    }

    /** Draws from a text copied out of a spreadsheet; whatever cannot be read is named by line and column. */
    public FieldSheets.Sample drawPasted(UUID subjectId, String text, long seed, Integer size, Actor by) {
        rights.require(subjectId, SheetAccess.FieldRight.PREPARE, by);
        FieldLibrary library = begin(subjectId);
        return drawn(subjectId, samples.drawListed(subjectId, library, population(library).pasted(text), seed, size, by));
    }

    /** Draws from numbers per field only. */
    public FieldSheets.Sample drawCounted(UUID subjectId, Map<String, Integer> dossiersByStratum, long seed, Integer size, Actor by) {
        rights.require(subjectId, SheetAccess.FieldRight.PREPARE, by);
        return drawInTask(subjectId, dossiersByStratum, seed, size, by);
    }

    FieldSheets.Sample drawInTask(UUID subjectId, Map<String, Integer> dossiersByStratum, long seed, Integer size, Actor by) {
        FieldLibrary library = begin(subjectId);
        Map<String, Integer> counts = new LinkedHashMap<>();
        library.strata().stream().filter(stratum -> dossiersByStratum.containsKey(stratum.code()))
            .forEach(stratum -> counts.put(stratum.code(), dossiersByStratum.get(stratum.code())));
        if (counts.size() < dossiersByStratum.size()) {
            throw RuleViolation.of("population-stratum");
        }
        return drawn(subjectId, samples.drawCounted(subjectId, library, counts, seed, size, by));
    }

    private FieldSheets.Sample drawn(UUID subjectId, boolean anew) {
        FieldSheets.Sample sample = samples.find(subjectId).orElseThrow();
        if (anew) {
            trail.record(AuditTrail.Subject.INSPECTION, subjectId, "sample-drawn", Map.of(), Map.of("seed", sample.seed(), "dossiers",
                sample.dossiers(), "listed", sample.listed(), "proposedSize", sample.proposedSize(), "size", sample.size()));
        }
        return sample;
    }

    private FieldLibrary begin(UUID subjectId) {
        if (!day.holdOpen(subjectId)) {
            throw RuleViolation.of("field-sheet-closed");
        }
        libraries.begin(subjectId);
        return libraries.of(subjectId);
    }

    private Population population(FieldLibrary library) {
        return new Population(library, new CellReader(library, day.today()), texts);
    }

    private static Map<String, String> cells(FieldSheets.Dossier dossier) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, Cells.CODE, dossier.code());
        put(cells, "procedure", dossier.procedure());
        put(cells, Cells.STRATUM, dossier.stratum());
        put(cells, Cells.RECEIVED, dossier.receivedOn());
        put(cells, Cells.PROMISED, dossier.promisedOn());
        put(cells, Cells.RECORDED, dossier.completedOn());
        put(cells, Cells.OVERDUE_OPEN, dossier.overdueOpen());
        return cells;
    }

    private static void put(Map<String, String> cells, String name, Object value) {
        if (value != null) {
            cells.put(name, value.toString());
        }
    }
}
