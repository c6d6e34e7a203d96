package vn.paraudit.checklist.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/** Reads the list of dossiers that a sample is drawn from; whatever cannot be read is named by its line and column. */
final class Population {

    private static final int MOST_DOSSIERS = 5000;
    private static final int NAMED_AT_ONCE = 50;

    private final FieldLibrary library;
    private final CellReader reader;
    private final Texts texts;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final List<FieldError> bad = new ArrayList<>();

    Population(FieldLibrary library, CellReader reader, Texts texts) {
        this.library = library;
        this.reader = reader;
        this.texts = texts;
        Cells.ofPopulation(library).forEach(cell -> cells.put(cell.name(), cell));
    }

    /**
     * The dossiers of a text copied from a spreadsheet: one line each, cells parted by tabs. A first line of known column names says the
     * order of the columns.
     *
     * @throws RuleViolation {@code population-refused} naming the cells
     */
    List<Map<String, String>> pasted(String text) {
        List<String> lines = text.lines().toList();
        List<String> order = library.columns().stream().map(FieldLibrary.Column::cell).toList();
        List<Map<String, String>> dossiers = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            String[] typed = lines.get(line).split("\t", -1);
            List<String> heads = dossiers.isEmpty() && bad.isEmpty() ? heads(typed) : List.of();
            if (!heads.isEmpty()) {
                order = heads;
            } else if (!lines.get(line).isBlank()) {
                dossiers.add(read(line + 1, byColumn(order, typed, line + 1)));
            }
        }
        return accepted(dossiers);
    }

    /** The dossiers of a list that is already parted into cells. */
    List<Map<String, String>> listed(List<Map<String, String>> rows) {
        List<Map<String, String>> dossiers = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            dossiers.add(read(row + 1, rows.get(row)));
        }
        return accepted(dossiers);
    }

    private List<Map<String, String>> accepted(List<Map<String, String>> dossiers) {
        if (dossiers.isEmpty()) {
            throw RuleViolation.of("population-empty");
        }
        if (dossiers.size() > MOST_DOSSIERS) {
            throw RuleViolation.of("population-too-long", Map.of("max", MOST_DOSSIERS));
        }
        if (!bad.isEmpty()) {
            throw RuleViolation.ofFields("population-refused", bad.subList(0, Math.min(NAMED_AT_ONCE, bad.size())));
        }
        return dossiers;
    }

    /** The cells that a line of column names stands for; empty when it is no such line. */
    private List<String> heads(String[] typed) {
        List<String> heads = new ArrayList<>();
        for (String head : typed) {
            String word = head.strip().toLowerCase(Locale.ROOT);
            library.columns().stream().filter(column -> column.names().contains(word)).findFirst()
                .ifPresentOrElse(column -> heads.add(column.cell()), () -> heads.add(""));
        }
        return heads.contains(Cells.CODE) ? heads : List.of();
    }

    private Map<String, String> byColumn(List<String> order, String[] typed, int line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < typed.length; column++) {
            if (column < order.size()) {
                row.put(order.get(column), typed[column]);
            } else if (!typed[column].isBlank()) {
                bad.add(new FieldError("rows[" + line + "]", texts.get("field-sheet.line", Map.of("line", line)), "cell-beyond",
                    Map.of("value", typed[column].strip())));
            }
        }
        row.remove("");
        return row;
    }

    private Map<String, String> read(int line, Map<String, String> typed) {
        Map<String, String> dossier = new LinkedHashMap<>();
        for (Cell cell : cells.values()) {
            CellReader.Reading reading = reader.read(cell, typed.get(cell.name()));
            reading.text().ifPresent(text -> dossier.put(cell.name(), text));
            reading.misfit().ifPresent(misfit -> refuse(line, cell.name(), misfit.code(), misfit.facts()));
        }
        for (String needed : List.of(Cells.CODE, Cells.STRATUM)) {
            if (typed.getOrDefault(needed, "").isBlank()) {
                refuse(line, needed, "required", Map.of());
            }
        }
        if (dossier.containsKey(Cells.CODE) && !codes.add(dossier.get(Cells.CODE))) {
            refuse(line, Cells.CODE, "cell-twice", Map.of("value", dossier.get(Cells.CODE)));
        }
        return dossier;
    }

    private void refuse(int line, String cell, String code, Map<String, Object> facts) {
        String label = texts.get("field-sheet.line-cell", Map.of("line", line, "cell", texts.get("field-sheet.cell." + cell, Map.of())));
        bad.add(new FieldError("rows[" + line + "]." + cell, label, code, facts));
    }
}
