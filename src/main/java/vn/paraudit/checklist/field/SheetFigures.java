package vn.paraudit.checklist.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.paraudit.checklist.FieldSheets;

/** Counts what stands on the sheets, under the names by which the library refers to the figures. */
final class SheetFigures {

    private final Map<String, Integer> figures = new LinkedHashMap<>();

    private SheetFigures() {
    }

    static Map<String, Integer> dossiers(List<FieldSheets.Row> rows, Lateness lateness) {
        SheetFigures counted = new SheetFigures();
        counted.put("dossiers.total", rows, row -> true);
        counted.put("dossiers.checked", rows, row -> row.revision() > 0);
        counted.put("dossiers.onTime", rows, row -> lateness.of(row).state() == Lateness.State.ON_TIME);
        counted.put("dossiers.overdue", rows, row -> lateness.of(row).isOverdue());
        counted.put("dossiers.overdueOpen", rows, row -> lateness.of(row).state() == Lateness.State.OVERDUE_OPEN);
        counted.put("dossiers.pending", rows, row -> lateness.of(row).state() == Lateness.State.PENDING);
        counted.put("dossiers.undetermined", rows, row -> lateness.of(row).state() == Lateness.State.UNDETERMINED);
        counted.figures.put("dossiers.decided", counted.figures.get("dossiers.onTime") + counted.figures.get("dossiers.overdue"));
        counted.put("dossiers.apologised", rows, row -> lateness.of(row).isOverdue() && is(row, Cells.APOLOGISED));
        counted.put("dossiers.apologisedInTime", rows, row -> lateness.of(row).isOverdue() && isApologisedInTime(row));
        counted.put("dossiers.entered", rows, row -> row.found().containsKey("systemOn"));
        counted.put("dossiers.surplusNoted", rows, row -> row.found().containsKey("surplus"));
        counted.put("dossiers.surplus", rows, row -> number(row, "surplus") > 0);
        counted.put("dossiers.supplemented", rows, row -> number(row, "supplements") > 0);
        counted.put("dossiers.supplementedOnce", rows, row -> number(row, "supplements") == 1);
        counted.put("dossiers.feeWrong", rows, row -> row.found().containsKey("feeCollected") && row.found().containsKey("feeDue")
            && number(row, "feeCollected") != number(row, "feeDue"));
        return counted.figures;
    }

    static Map<String, Integer> rollCall(List<FieldSheets.Row> rows) {
        SheetFigures counted = new SheetFigures();
        Predicate<FieldSheets.Row> late = state("LATE");
        Predicate<FieldSheets.Row> present = late.or(state("PRESENT"));
        Predicate<FieldSheets.Row> absent = state("ABSENT");
        counted.put("rollCall.listed", rows, row -> true);
        counted.put("rollCall.present", rows, present);
        counted.put("rollCall.late", rows, late);
        counted.put("rollCall.away", rows, present.negate());
        counted.put("rollCall.excused", rows, state("LEAVE").or(state("MISSION")));
        counted.put("rollCall.leave", rows, state("LEAVE"));
        counted.put("rollCall.mission", rows, state("MISSION"));
        counted.put("rollCall.absent", rows, absent);
        counted.put("rollCall.breaches", rows, absent.or(late));
        counted.put("rollCall.badgeNoted", rows, present.and(row -> row.found().containsKey("badge")));
        counted.put("rollCall.badge", rows, present.and(row -> is(row, "badge")));
        return counted.figures;
    }

    static Map<String, Integer> interviews(List<FieldSheets.Row> rows, FieldLibrary.Interview interview) {
        SheetFigures counted = new SheetFigures();
        counted.put("interviews.count", rows, row -> true);
        for (String question : codes(interview)) {
            counted.put("interviews." + question + ".answered", rows, row -> row.found().containsKey(question));
            counted.put("interviews." + question + ".satisfied", rows,
                row -> row.found().containsKey(question) && number(row, question) >= interview.satisfiedFrom());
        }
        return counted.figures;
    }

    /** The mean score of every question that was answered, and of all answers under {@code all}, with one decimal. */
    static Map<String, BigDecimal> averages(List<FieldSheets.Row> rows, FieldLibrary.Interview interview) {
        Map<String, BigDecimal> averages = new LinkedHashMap<>();
        List<String> questions = codes(interview);
        questions.forEach(question -> average(rows, List.of(question)).ifPresent(mean -> averages.put(question, mean)));
        average(rows, questions).ifPresent(mean -> averages.put("all", mean));
        return averages;
    }

    private static Optional<BigDecimal> average(List<FieldSheets.Row> rows, List<String> questions) {
        List<Long> scores = rows.stream().flatMap(row -> questions.stream().filter(row.found()::containsKey).map(question -> number(row, question)))
            .toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(scores.stream().mapToLong(Long::longValue).sum())
            .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP));
    }

    private static List<String> codes(FieldLibrary.Interview interview) {
        return interview.questions().stream().map(question -> question.name().code()).toList();
    }

    private void put(String name, List<FieldSheets.Row> rows, Predicate<FieldSheets.Row> counts) {
        figures.put(name, (int) rows.stream().filter(counts).count());
    }

    private static Predicate<FieldSheets.Row> state(String state) {
        return row -> state.equals(row.found().get(Cells.STATE));
    }

    private static boolean is(FieldSheets.Row row, String cell) {
        return Boolean.parseBoolean(row.found().get(cell));
    }

    /** Whether the apology with its new date left at least a day before the time ended. */
    private static boolean isApologisedInTime(FieldSheets.Row row) {
        Map<String, String> known = Lateness.known(row);
        return is(row, Cells.APOLOGISED) && known.containsKey(Cells.APOLOGY_ON) && known.containsKey(Cells.PROMISED)
            && LocalDate.parse(known.get(Cells.APOLOGY_ON)).isBefore(LocalDate.parse(known.get(Cells.PROMISED)));
    }

    private static long number(FieldSheets.Row row, String cell) {
        return Long.parseLong(row.found().getOrDefault(cell, "0"));
    }
}
