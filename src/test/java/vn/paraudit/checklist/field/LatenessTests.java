package vn.paraudit.checklist.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.checklist.FieldSheets;

class LatenessTests {

    private static final LocalDate VISIT = LocalDate.of(2026, 5, 6);
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1));

    private final Lateness lateness = new Lateness(new Weekdays(), VISIT);

    private static FieldSheets.Row row(String... cells) {
        Map<String, String> found = new HashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            found.put(cells[index], cells[index + 1]);
        }
        return new FieldSheets.Row(UUID.randomUUID(), "ADDED", Map.of(), found, 1);
    }

    private void assertStands(FieldSheets.Row row, Lateness.State state, Integer days) {
        assertThat(lateness.of(row)).isEqualTo(new Lateness.Standing(state, days));
    }

    @Test
    void latenessIsCountedInWorkingDays() {
        assertStands(row("promisedOn", "2026-04-29", "completedOn", "2026-04-29"), Lateness.State.ON_TIME, 0);
        assertStands(row("promisedOn", "2026-04-29", "completedOn", "2026-05-05"), Lateness.State.OVERDUE, 2);
        assertStands(row("promisedOn", "2026-04-29"), Lateness.State.OVERDUE_OPEN, 3);
        assertStands(row("promisedOn", "2026-05-06"), Lateness.State.PENDING, 0);
    }

    @Test
    void aDayPromisedOnADayOffMeansTheNextWorkingDay() {
        assertStands(row("promisedOn", "2026-04-30", "completedOn", "2026-05-04"), Lateness.State.ON_TIME, 0);
        assertStands(row("promisedOn", "2026-04-30", "completedOn", "2026-05-05"), Lateness.State.OVERDUE, 1);
    }

    @Test
    void whatTheTeamFoundGoesBeforeWhatTheSystemSays() {
        FieldSheets.Row row = new FieldSheets.Row(UUID.randomUUID(), "DRAWN", Map.of("promisedOn", "2026-04-28", "recordedOn", "2026-04-28"),
            Map.of("completedOn", "2026-04-29"), 1);
        assertStands(row, Lateness.State.OVERDUE, 1);
    }

    @Test
    void withoutADayPromisedOnlyTheSystemsOwnWordIsKnown() {
        assertStands(row("completedOn", "2026-04-29"), Lateness.State.UNDETERMINED, null);
        assertStands(row("overdueOpen", "true"), Lateness.State.OVERDUE_OPEN, null);
    }

    @Test
    void theSheetCountsAsTheMinutesTellIt() {
        Map<String, Integer> figures = SheetFigures.dossiers(List.of(
            row("promisedOn", "2026-04-29", "completedOn", "2026-04-28", "supplements", "1", "systemOn", "2026-04-28"),
            row("promisedOn", "2026-04-29", "completedOn", "2026-05-05", "apologised", "true", "apologyOn", "2026-04-28", "supplements", "2", "surplus", "1"),
            row("promisedOn", "2026-04-29", "apologised", "false", "feeCollected", "20000", "feeDue", "15000"),
            row("promisedOn", "2026-05-20")), lateness);
        assertThat(figures).containsAllEntriesOf(Map.of("dossiers.total", 4, "dossiers.onTime", 1, "dossiers.overdue", 2, "dossiers.overdueOpen", 1,
            "dossiers.decided", 3, "dossiers.apologised", 1, "dossiers.supplemented", 2, "dossiers.supplementedOnce", 1, "dossiers.surplus", 1,
            "dossiers.feeWrong", 1));
        assertThat(figures).containsEntry("dossiers.apologisedInTime", 1);
        assertThat(figures).containsEntry("dossiers.entered", 1).containsEntry("dossiers.pending", 1);
    }

    /** An apology with a new date leaves at least a day before the time ends; later, or on an unknown day, it is none that was in time. */
    @ParameterizedTest
    @CsvSource({"2026-04-28, 1", "2026-04-29, 0", "2026-05-04, 0", ", 0"})
    void anApologyIsInTimeADayBeforeTheTimeEnds(String sent, int inTime) {
        FieldSheets.Row late = sent == null ? row("promisedOn", "2026-04-29", "completedOn", "2026-05-05", "apologised", "true")
            : row("promisedOn", "2026-04-29", "completedOn", "2026-05-05", "apologised", "true", "apologyOn", sent);
        assertThat(SheetFigures.dossiers(List.of(late), lateness)).containsEntry("dossiers.apologised", 1).containsEntry("dossiers.apologisedInTime", inTime);
    }

    @Test
    void absenceWithAPaperIsNoBreach() {
        Map<String, Integer> figures = SheetFigures.rollCall(List.of(row("state", "PRESENT", "badge", "true"), row("state", "LATE", "badge", "false"),
            row("state", "LEAVE"), row("state", "MISSION"), row("state", "ABSENT")));
        assertThat(figures).containsAllEntriesOf(Map.of("rollCall.listed", 5, "rollCall.present", 2, "rollCall.late", 1, "rollCall.away", 3,
            "rollCall.excused", 2, "rollCall.leave", 1, "rollCall.mission", 1, "rollCall.absent", 1, "rollCall.breaches", 2, "rollCall.badge", 1));
    }

    @Test
    void averagesLeaveOutWhatNobodyAnswered() {
        FieldLibrary.Interview interview = FieldLibraryFile.read().interview();
        List<FieldSheets.Row> rows = List.of(row("attitude", "100", "waiting", "50"), row("attitude", "25"), row("attitude", "75"));
        assertThat(SheetFigures.averages(rows, interview)).hasToString("{attitude=66.7, waiting=50.0, all=62.5}");
        assertThat(SheetFigures.interviews(rows, interview)).containsEntry("interviews.attitude.satisfied", 2)
            .containsEntry("interviews.attitude.answered", 3).containsEntry("interviews.premises.answered", 0);
    }

    @Test
    void everyFigureThatTheLibraryNamesIsCounted() {
        FieldLibrary library = FieldLibraryFile.read();
        Map<String, Integer> figures = new HashMap<>(SheetFigures.dossiers(List.of(), lateness));
        figures.putAll(SheetFigures.rollCall(List.of()));
        figures.putAll(SheetFigures.interviews(List.of(), library.interview()));
        assertThat(library.offers()).isNotEmpty().allSatisfy(offer -> assertThat(figures.keySet()).contains(offer.needs()).containsAll(
            offer.number() == null ? List.of(offer.numerator(), offer.denominator()) : List.of(offer.number())));
    }

    @Test
    void whatTheLibraryOffersFitsTheAnswerOfItsCriterion() throws IOException {
        Map<String, String> answers = new HashMap<>();
        new JsonMapper().readTree(new ClassPathResource("library/checklist/2026-01.json").getContentAsByteArray()).path("criteria")
            .forEach(criterion -> answers.put(criterion.path("code").asString(), criterion.path("answer_type").asString()));
        assertThat(FieldLibraryFile.read().offers()).allSatisfy(offer ->
            assertThat(answers.get(offer.criterion())).as(offer.criterion()).isEqualTo(offer.number() == null ? "ratio" : "number"));
    }

    /** Weekdays but two holidays. */
    private static final class Weekdays implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(day);
        }

        @Override
        public LocalDate plus(LocalDate day, int workingDays) {
            LocalDate next = day;
            for (int left = workingDays; left > 0;) {
                next = next.plusDays(1);
                left -= isWorkingDay(next) ? 1 : 0;
            }
            return next;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
        }
    }
}
