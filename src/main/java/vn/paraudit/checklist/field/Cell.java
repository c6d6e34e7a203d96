package vn.paraudit.checklist.field;

import java.util.List;

/**
 * A cell of a field sheet.
 *
 * @param name     stable name; its label is the text {@code field-sheet.cell.<name>}
 * @param most     longest text or largest number
 * @param choices  what a choice may be, by code or name
 */
record Cell(String name, Kind kind, long most, List<FieldLibrary.Named> choices) {

    enum Kind { TEXT, DAY, PAST_DAY, NUMBER, YES_NO, CHOICE }

    static Cell text(String name, int longest) {
        return new Cell(name, Kind.TEXT, longest, List.of());
    }

    static Cell day(String name, Kind kind) {
        return new Cell(name, kind, 0, List.of());
    }

    static Cell number(String name, long largest) {
        return new Cell(name, Kind.NUMBER, largest, List.of());
    }

    static Cell yesNo(String name) {
        return new Cell(name, Kind.YES_NO, 0, List.of());
    }

    static Cell choice(String name, List<FieldLibrary.Named> choices) {
        return new Cell(name, Kind.CHOICE, 0, choices);
    }
}
