package vn.paraudit.checklist.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/** Whether the cells of a row can be read and can be true together. */
final class RowRules {

    private static final Set<String> ON_PAPER = Set.of("LEAVE", "MISSION");

    private final Texts texts;
    private final List<FieldError> bad = new ArrayList<>();
    private final Map<String, String> cells = new LinkedHashMap<>();

    private RowRules(Texts texts) {
        this.texts = texts;
    }

    /**
     * The cells as they are stored.
     *
     * @param given  what is known of the row already
     * @throws RuleViolation {@code row-refused} naming the cells
     */
    static Map<String, String> accepted(FieldSheet sheet, List<Cell> writable, CellReader reader, Map<String, String> typed,
            Map<String, String> given, Texts texts) {
        RowRules rules = new RowRules(texts);
        rules.read(writable, reader, typed);
        needed(sheet, given).stream().filter(cell -> typed.getOrDefault(cell, "").isBlank())
            .forEach(cell -> rules.refuse(cell, "required", Map.of()));
        if (sheet == FieldSheet.DOSSIERS) {
            rules.checkDays(given);
        }
        if (ON_PAPER.contains(rules.cells.getOrDefault(Cells.STATE, "")) && !rules.cells.containsKey(Cells.PAPER)) {
            rules.refuse(Cells.PAPER, "cell-paper", Map.of());
        }
        if (!rules.bad.isEmpty()) {
            throw RuleViolation.ofFields("row-refused", rules.bad);
        }
        if (sheet == FieldSheet.INTERVIEWS && rules.cells.isEmpty()) {
            throw RuleViolation.of("row-empty");
        }
        return rules.cells;
    }

    /** A dossier that was not drawn is known by its code only. */
    private static List<String> needed(FieldSheet sheet, Map<String, String> given) {
        return switch (sheet) {
            case DOSSIERS -> given.isEmpty() ? List.of(Cells.CODE) : List.of();
            case ROLL_CALL -> List.of(Cells.PERSON, Cells.STATE);
            case INTERVIEWS -> List.of();
        };
    }

    private void read(List<Cell> writable, CellReader reader, Map<String, String> typed) {
        Set<String> foreign = new HashSet<>(typed.keySet());
        for (Cell cell : writable) {
            foreign.remove(cell.name());
            CellReader.Reading reading = reader.read(cell, typed.get(cell.name()));
            reading.text().ifPresent(text -> cells.put(cell.name(), text));
            reading.misfit().ifPresent(misfit -> refuse(cell.name(), misfit.code(), misfit.facts()));
        }
        foreign.forEach(cell -> refuse(cell, "cell-foreign", Map.of()));
    }

    private void checkDays(Map<String, String> given) {
        Map<String, String> known = new HashMap<>(given);
        known.putAll(cells);
        for (String later : List.of(Cells.PROMISED, Cells.COMPLETED, Cells.APOLOGY_ON)) {
            if (cells.containsKey(later) && known.containsKey(Cells.RECEIVED)
                    && LocalDate.parse(cells.get(later)).isBefore(LocalDate.parse(known.get(Cells.RECEIVED)))) {
                refuse(later, "cell-before-receipt", Map.of("received", LocalDate.parse(known.get(Cells.RECEIVED))));
            }
        }
        if (cells.containsKey(Cells.APOLOGY_ON) && !Boolean.parseBoolean(cells.get(Cells.APOLOGISED))) {
            refuse(Cells.APOLOGISED, "cell-apology", Map.of());
        }
    }

    private void refuse(String cell, String code, Map<String, Object> facts) {
        String key = "field-sheet.cell." + cell;
        bad.add(new FieldError(cell, texts.has(key) ? texts.get(key, Map.of()) : cell, code, facts));
    }
}
