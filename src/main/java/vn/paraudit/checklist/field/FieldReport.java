package vn.paraudit.checklist.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.platform.Texts;

/** What the field sheets of a subject come to. */
@Service
@Transactional(readOnly = true)
public class FieldReport {

    private final FieldLibraries libraries;
    private final FieldRows rows;
    private final FieldDay day;
    private final Texts texts;

    FieldReport(FieldLibraries libraries, FieldRows rows, FieldDay day, Texts texts) {
        this.libraries = libraries;
        this.rows = rows;
        this.day = day;
        this.texts = texts;
    }

    /**
     * What a sheet proposes as the answer to a criterion; a number, or both parts of a ratio.
     *
     * @param sheet  where it comes from
     */
    public record Offer(FieldSheet sheet, @Nullable Integer number, @Nullable Integer numerator, @Nullable Integer denominator) {
    }

    /** A dossier's standing by its row; days overdue are {@code null} when they cannot be told. */
    public record Standing(String state, Integer overdueDays) {
    }

    public FieldLibrary library(UUID subjectId) {
        return libraries.of(subjectId);
    }

    /** Whether the sheets can still be written. */
    public boolean isOpen(UUID subjectId) {
        return day.isOpen(subjectId);
    }

    public Map<String, Integer> figures(UUID subjectId) {
        Map<String, Integer> figures = new LinkedHashMap<>(SheetFigures.dossiers(rows.of(subjectId, FieldSheet.DOSSIERS), day.lateness(subjectId)));
        figures.putAll(SheetFigures.rollCall(rows.of(subjectId, FieldSheet.ROLL_CALL)));
        figures.putAll(SheetFigures.interviews(rows.of(subjectId, FieldSheet.INTERVIEWS), libraries.of(subjectId).interview()));
        return figures;
    }

    /** Mean scores of the interviews by question, and of all answers under {@code all}. */
    public Map<String, BigDecimal> averages(UUID subjectId) {
        return SheetFigures.averages(rows.of(subjectId, FieldSheet.INTERVIEWS), libraries.of(subjectId).interview());
    }

    /** How each dossier of the sample stands. */
    public Map<UUID, Standing> standings(UUID subjectId, List<FieldSheets.Row> dossiers) {
        Lateness lateness = day.lateness(subjectId);
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        dossiers.forEach(row -> {
            Lateness.Standing standing = lateness.of(row);
            standings.put(row.id(), new Standing(standing.state().name(), standing.days()));
        });
        return standings;
    }

    /** The answers that the figures propose, by criterion; nothing is proposed without anything to count. */
    public Map<String, Offer> offers(UUID subjectId, Map<String, Integer> figures) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (FieldLibrary.Offer rule : libraries.of(subjectId).offers()) {
            boolean ratio = rule.number() == null;
            if (figures.get(rule.needs()) > 0 && (!ratio || figures.get(rule.denominator()) > 0)) {
                offers.put(rule.criterion(), ratio
                    ? new Offer(rule.sheet(), null, figures.get(rule.numerator()), figures.get(rule.denominator()))
                    : new Offer(rule.sheet(), figures.get(rule.number()), null, null));
            }
        }
        return offers;
    }

    List<String> sentences(UUID subjectId) {
        Map<String, Integer> figures = figures(subjectId);
        List<String> sentences = new ArrayList<>();
        if (figures.get("dossiers.total") > 0) {
            sentences.add(texts.get("field-sheet.sentence.dossiers", withoutDots(figures), Texts.VIETNAMESE));
        }
        if (figures.get("rollCall.listed") > 0) {
            sentences.add(texts.get("field-sheet.sentence.roll-call", withoutDots(figures), Texts.VIETNAMESE));
        }
        return sentences;
    }

    /** Placeholders of sentences are single words. */
    private static Map<String, Integer> withoutDots(Map<String, Integer> figures) {
        Map<String, Integer> names = new LinkedHashMap<>();
        figures.forEach((name, figure) -> names.put(name.replace('.', '_'), figure));
        return names;
    }
}
