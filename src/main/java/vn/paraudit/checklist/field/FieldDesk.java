package vn.paraudit.checklist.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.security.Actor;

@Service
class FieldDesk implements FieldSheets {

    private final FieldRights rights;
    private final SampleDesk desk;
    private final Samples samples;
    private final RowWriter writer;
    private final FieldRows rows;
    private final FieldReport report;

    FieldDesk(FieldRights rights, SampleDesk desk, Samples samples, RowWriter writer, FieldRows rows, FieldReport report) {
        this.rights = rights;
        this.desk = desk;
        this.samples = samples;
        this.writer = writer;
        this.rows = rows;
        this.report = report;
    }

    @Override
    public Sample draw(UUID subjectId, List<Dossier> population, long seed, Integer size, Actor by) {
        return desk.draw(subjectId, population, seed, size, by);
    }

    @Override
    public Sample drawInTask(UUID subjectId, Map<String, Integer> dossiersByStratum, long seed, Integer size, Actor by) {
        return desk.drawInTask(subjectId, dossiersByStratum, seed, size, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sample> sample(UUID subjectId) {
        return samples.find(subjectId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(UUID subjectId, FieldSheet sheet) {
        return rows.of(subjectId, sheet);
    }

    @Override
    public Row write(UUID subjectId, FieldSheet sheet, UUID rowId, Map<String, String> cells, int revision, Actor by) {
        rights.require(subjectId, SheetAccess.FieldRight.WRITE, by);
        return writer.write(subjectId, sheet, rowId, cells, revision, by);
    }

    @Override
    public void remove(UUID subjectId, FieldSheet sheet, UUID rowId, int revision, Actor by) {
        rights.require(subjectId, SheetAccess.FieldRight.WRITE, by);
        writer.remove(subjectId, sheet, rowId, revision);
    }

    @Override
    public Map<String, Integer> figures(UUID subjectId) {
        return report.figures(subjectId);
    }

    @Override
    public List<String> sentences(UUID subjectId) {
        return report.sentences(subjectId);
    }
}
