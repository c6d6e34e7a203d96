package vn.paraudit.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a clock stands still, by the days of the papers. */
class PausesTests {

    private static final LocalDate START = LocalDate.of(2026, 7, 1);

    private static Pauses.Stretch stretch(String from, String to) {
        return new Pauses.Stretch(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-10,2026-07-20,2026-07-20,2026-07-25,false", "2026-07-10,2026-07-20,2026-07-19,2026-07-25,true",
        "2026-07-10,,2026-07-20,2026-07-25,true", "2026-07-10,,2026-07-01,2026-07-10,false", "2026-07-10,,2026-08-01,,true",
        "2026-07-10,2026-07-10,2026-07-10,2026-07-12,false"})
    void stretchesThatShareADayOverlap(String from, String to, String otherFrom, String otherTo, boolean overlap) {
        assertThat(stretch(from, to).overlaps(stretch(otherFrom, otherTo))).isEqualTo(overlap);
        assertThat(stretch(otherFrom, otherTo).overlaps(stretch(from, to))).isEqualTo(overlap);
    }

    /** Whatever stretches there are, the day on which the clock ends is the day on which all of it has counted. */
    @Test
    void countingAndEndingAgree() {
        for (int begins = -5; begins < 100; begins += 3) {
            for (int length = 0; length < 40; length += 7) {
                LocalDate from = START.plusDays(begins);
                Pauses pauses = Pauses.of(List.of(new Pauses.Stretch(from, from.plusDays(length))));
                LocalDate end = pauses.end(START, 90, LocalDate.of(2027, 1, 1), day -> true);
                assertThat(pauses.counted(START, end)).as("%s + %d", from, length).isEqualTo(90);
                assertThat(pauses.counted(START, end.minusDays(1))).isEqualTo(89);
            }
        }
    }

    @Test
    void theNumberOfTheDayStandsWhileTheClockDoes() {
        Pauses open = Pauses.of(List.of(stretch("2026-07-11", null)));
        assertThat(open.counted(START, LocalDate.of(2026, 7, 10))).isEqualTo(9);
        assertThat(open.counted(START, LocalDate.of(2026, 7, 11))).isEqualTo(10);
        for (LocalDate day = LocalDate.of(2026, 7, 11); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(open.counted(START, day)).isEqualTo(10);
            assertThat(open.isOpenOn(day)).isTrue();
        }
        assertThat(open.isOpenOn(LocalDate.of(2026, 7, 10))).isFalse();
    }
}
