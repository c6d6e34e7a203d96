package vn.paraudit.checklist.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.paraudit.checklist.FieldSheet;

/** Which cells the rows of each sheet have. */
final class Cells {

    static final String CODE = "code";
    static final String STRATUM = "stratum";
    static final String RECEIVED = "receivedOn";
    static final String PROMISED = "promisedOn";
    static final String RECORDED = "recordedOn";
    static final String OVERDUE_OPEN = "overdueOpen";
    static final String COMPLETED = "completedOn";
    static final String APOLOGISED = "apologised";
    static final String APOLOGY_ON = "apologyOn";
    static final String PERSON = "person";
    static final String STATE = "state";
    static final String PAPER = "paper";

    /** Which dossier of the unit's register was drawn, counted from 1; set where the population is only counted. */
    static final String ORDINAL = "ordinal";

    private static final int SHORT = 100;
    private static final int LONG = 1000;
    private static final long LARGEST_FEE = 10_000_000_000L;
    private static final List<FieldLibrary.Named> PRESENCE = Stream.of("PRESENT", "LATE", "LEAVE", "MISSION", "ABSENT")
        .map(state -> new FieldLibrary.Named(state, state, state)).toList();

    private Cells() {
    }

    /** What the unit's system knows of a dossier. */
    static List<Cell> ofPopulation(FieldLibrary library) {
        return List.of(Cell.text(CODE, SHORT), Cell.text("procedure", LONG), Cell.choice(STRATUM, library.strata()),
            Cell.day(RECEIVED, Cell.Kind.PAST_DAY), Cell.day(PROMISED, Cell.Kind.DAY), Cell.day(RECORDED, Cell.Kind.PAST_DAY),
            Cell.yesNo(OVERDUE_OPEN));
    }

    /** What the team writes; of a dossier that was not listed also what the system knows. */
    static List<Cell> writable(FieldSheet sheet, FieldLibrary library, boolean listed) {
        return switch (sheet) {
            case DOSSIERS -> dossier(library, listed);
            case ROLL_CALL -> List.of(Cell.text(PERSON, SHORT), Cell.choice(STATE, PRESENCE), Cell.text(PAPER, SHORT), Cell.yesNo("badge"),
                Cell.text("note", LONG));
            case INTERVIEWS -> library.interview().questions().stream()
                .map(question -> Cell.choice(question.name().code(), library.interview().scale())).toList();
        };
    }

    private static List<Cell> dossier(FieldLibrary library, boolean listed) {
        List<Cell> cells = new ArrayList<>(listed ? List.of() : ofPopulation(library));
        cells.addAll(List.of(Cell.day(COMPLETED, Cell.Kind.PAST_DAY), Cell.day("systemOn", Cell.Kind.PAST_DAY), Cell.number("surplus", SHORT),
            Cell.number("feeCollected", LARGEST_FEE), Cell.number("feeDue", LARGEST_FEE), Cell.number("supplements", SHORT),
            Cell.yesNo(APOLOGISED), Cell.text("apologyNumber", SHORT), Cell.day(APOLOGY_ON, Cell.Kind.PAST_DAY),
            Cell.day("reappointedOn", Cell.Kind.DAY), Cell.text("cause", LONG), Cell.text("handler", SHORT), Cell.text("note", LONG)));
        return cells;
    }
}
