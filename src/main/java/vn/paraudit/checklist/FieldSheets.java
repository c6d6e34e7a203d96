package vn.paraudit.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.paraudit.security.Actor;

/**
 * The field sheets of subjects that have a checklist: the dossier sample, the roll-call and the interviews. Whoever writes is asked for the
 * right by {@link SheetAccess}: {@code field-sheet-early} before the visit, {@code field-sheet-not-yours} for those who may only read, unknown to
 * those who may not. Everything is refused with {@code field-sheet-closed} once all sections of the subject's checklist are closed.
 */
public interface FieldSheets {

    /**
     * A dossier of the population, as the unit's system knows it; days that are not known are {@code null}.
     *
     * @param stratum      code of a field in the library, for example {@code land}
     * @param completedOn  day of completion by the system
     * @param overdueOpen  overdue and not resolved yet; such dossiers are always in the sample
     */
    record Dossier(String code, String procedure, String stratum, LocalDate receivedOn, LocalDate promisedOn, LocalDate completedOn,
                   boolean overdueOpen) {
    }

    /**
     * A drawn sample.
     *
     * @param listed        whether the population was listed dossier by dossier, or only counted
     * @param dossiers      size of the population
     * @param byStratum     dossiers of the population by field
     * @param proposedSize  size by the library's rule
     * @param size          size that was decided; with many overdue dossiers the sample has more rows
     */
    record Sample(boolean listed, int dossiers, Map<String, Integer> byStratum, int proposedSize, int size, long seed, Instant drawnAt) {
    }

    /**
     * A row of a sheet.
     *
     * @param origin    DRAWN, OVERDUE_OPEN (taken along because nobody resolved it) or ADDED in the field
     * @param given     what was known when it was drawn, by cell; empty for added rows
     * @param found     what the team found, by cell; days are ISO dates
     * @param revision  0 until somebody wrote
     */
    record Row(UUID id, String origin, Map<String, String> given, Map<String, String> found, int revision) {
    }

    /**
     * Draws a sample from a list; the same list and seed give the same sample. Replaces an earlier sample of which nothing is filled yet.
     *
     * @param size  {@code null} for the size by the library's rule
     */
    Sample draw(UUID subjectId, List<Dossier> population, long seed, Integer size, Actor by);

    /**
     * Draws from numbers per field only: the rows say which dossier of the unit's register to fetch, counted from 1. Part of the task that prepares
     * the subject, whoever the diagram gives it to: the list of work has asked who may complete that task.
     */
    Sample drawInTask(UUID subjectId, Map<String, Integer> dossiersByStratum, long seed, Integer size, Actor by);

    Optional<Sample> sample(UUID subjectId);

    /** The rows of a sheet in their order. */
    List<Row> rows(UUID subjectId, FieldSheet sheet);

    /**
     * Writes all cells of a row, or adds the row if there is none of its id. Cells of the roll-call: person, state (PRESENT, LATE, LEAVE,
     * MISSION, ABSENT), paper, badge, note; of the interviews: one per question of the library; of dossiers: completedOn, systemOn,
     * surplus, feeCollected, feeDue, supplements, apologised, apologyNumber, apologyOn, reappointedOn, cause, handler, note.
     *
     * @param cells     as people type them: days dd/MM/yyyy or ISO, codes or names of choices
     * @param revision  revision the writer has seen, 0 for none
     */
    Row write(UUID subjectId, FieldSheet sheet, UUID rowId, Map<String, String> cells, int revision, Actor by);

    /** Takes back a row that was added in the field. */
    void remove(UUID subjectId, FieldSheet sheet, UUID rowId, int revision, Actor by);

    /** Everything the sheets count, by name, for example {@code dossiers.overdue}; zero when nothing is written. */
    Map<String, Integer> figures(UUID subjectId);

    /** The figures in sentences for minutes, in Vietnamese; only those of sheets on which something is written. */
    List<String> sentences(UUID subjectId);
}
