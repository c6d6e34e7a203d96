package vn.paraudit.team;

import java.util.List;

/** Which part of its day a visit takes, and which of the next working day. */
public enum VisitSession {
    DAY(List.of(1, 2), List.of()),
    MORNING(List.of(1), List.of()),
    AFTERNOON(List.of(2), List.of()),
    TWO_DAYS(List.of(1, 2), List.of(1, 2)),
    DAY_AND_MORNING(List.of(1, 2), List.of(1)),
    AFTERNOON_AND_DAY(List.of(2), List.of(1, 2)),
    AFTERNOON_AND_MORNING(List.of(2), List.of(1));

    private final List<Integer> first;
    private final List<Integer> second;

    VisitSession(List<Integer> first, List<Integer> second) {
        this.first = first;
        this.second = second;
    }

    /** Halves of the day on which it begins: 1 for the morning, 2 for the afternoon. */
    public List<Integer> firstDay() {
        return first;
    }

    /** Halves of the next working day; none for a visit of one day. */
    public List<Integer> secondDay() {
        return second;
    }

    public boolean takesTwoDays() {
        return !second.isEmpty();
    }

    public boolean beginsInTheAfternoon() {
        return !first.contains(1);
    }
}
