package vn.paraudit.team.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.platform.Problem;
import vn.paraudit.team.VisitSession;
import vn.paraudit.team.VisitsMoved.Kind;

class VisitMoveTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 6);
    private static final VisitMove.Bounds MAY = new VisitMove.Bounds(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 29), LocalDate.of(2026, 5, 5),
        new Weekdays());
    private static final Schedule.Visit VISIT = new Schedule.Visit("04132", WEDNESDAY, VisitSession.DAY, "Trụ sở xã");

    /** Days off are Saturdays and Sundays. */
    private static final class Weekdays implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY;
        }

        @Override
        public LocalDate plus(LocalDate day, int workingDays) {
            return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).filter(this::isWorkingDay).skip(workingDays - 1L).findFirst().orElseThrow();
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }

    private static VisitMove.Slot at(LocalDate day, VisitSession session) {
        return new VisitMove.Slot(day, session);
    }

    private static VisitMove moved(LocalDate day, VisitSession session, String place, String reason) {
        return VisitMove.move(VISIT, VisitMove.Slot.of(VISIT), at(day, session), place, reason, MAY);
    }

    private static String refusal(Callable<?> act) {
        return catchThrowableOfType(Problem.class, act::call).code();
    }

    @Test
    void aVisitIsPostponedAdvancedOrAdjustedWithItsReason() {
        VisitMove postponed = moved(WEDNESDAY.plusDays(1), VisitSession.MORNING, "Trụ sở xã", " Mưa lũ ");
        assertThat(postponed.kind()).isEqualTo(Kind.POSTPONED);
        assertThat(postponed.reason()).isEqualTo("Mưa lũ");
        assertThat(postponed.before()).isEqualTo(VISIT);
        assertThat(postponed.after()).isEqualTo(new Schedule.Visit("04132", WEDNESDAY.plusDays(1), VisitSession.MORNING, "Trụ sở xã"));
        assertThat(moved(WEDNESDAY, VisitSession.AFTERNOON, null, "Mưa lũ").kind()).as("begins later").isEqualTo(Kind.POSTPONED);
        assertThat(moved(WEDNESDAY.minusDays(1), VisitSession.DAY, null, "Đi sớm").kind()).isEqualTo(Kind.ADVANCED);
        assertThat(moved(WEDNESDAY, VisitSession.MORNING, null, "Ngắn hơn").kind()).as("begins as before").isEqualTo(Kind.ADJUSTED);
        assertThat(moved(WEDNESDAY, VisitSession.DAY, "Nhà văn hóa", "Sửa trụ sở").kind()).isEqualTo(Kind.ADJUSTED);
    }

    @Test
    void anotherPlaceIsGivenAlsoToAVisitWhoseDayLiesBehind() {
        VisitMove.Bounds later = new VisitMove.Bounds(MAY.from(), MAY.to(), WEDNESDAY.plusDays(3), MAY.workingDays());
        assertThat(VisitMove.move(VISIT, VisitMove.Slot.of(VISIT), VisitMove.Slot.of(VISIT), null, "Đổi chỗ", later).after().place()).isNull();
    }

    @Test
    void whatCannotBeIsRefused() {
        LocalDate later = WEDNESDAY.plusDays(1);
        assertThat(refusal(() -> moved(later, VisitSession.DAY, null, " "))).isEqualTo("visit-move-reason-missing");
        assertThat(refusal(() -> moved(later, VisitSession.DAY, null, "a".repeat(2001)))).isEqualTo("visit-move-reason-missing");
        assertThat(refusal(() -> moved(null, VisitSession.DAY, null, "Mưa"))).isEqualTo("visit-move-incomplete");
        assertThat(refusal(() -> moved(later, null, null, "Mưa"))).isEqualTo("visit-move-incomplete");
        assertThat(refusal(() -> moved(later, VisitSession.DAY, "a".repeat(201), "Mưa"))).isEqualTo("visit-move-incomplete");
        assertThat(refusal(() -> moved(WEDNESDAY, VisitSession.DAY, "Trụ sở xã ", "Mưa"))).isEqualTo("visit-move-nowhere");
        assertThat(refusal(() -> moved(LocalDate.of(2026, 6, 1), VisitSession.DAY, null, "Mưa"))).isEqualTo("visit-move-outside-wave");
        assertThat(refusal(() -> moved(LocalDate.of(2026, 4, 30), VisitSession.DAY, null, "Mưa"))).isEqualTo("visit-move-outside-wave");
        assertThat(refusal(() -> moved(LocalDate.of(2026, 5, 4), VisitSession.DAY, null, "Mưa"))).isEqualTo("visit-move-past");
        assertThat(refusal(() -> moved(LocalDate.of(2026, 5, 9), VisitSession.DAY, null, "Mưa"))).isEqualTo("visit-move-day-off");
    }

    @Test
    void aVisitOfTwoDaysEndsWithinItsWaveToo() {
        assertThat(moved(WEDNESDAY, VisitSession.TWO_DAYS, null, "Nhiều hồ sơ").kind()).isEqualTo(Kind.ADJUSTED);
        assertThat(moved(WEDNESDAY, VisitSession.AFTERNOON_AND_MORNING, null, "Nhiều hồ sơ").kind()).as("begins later").isEqualTo(Kind.POSTPONED);
        assertThat(moved(LocalDate.of(2026, 5, 28), VisitSession.DAY_AND_MORNING, null, "Nhiều hồ sơ").after().day()).isEqualTo("2026-05-28");
        assertThat(refusal(() -> moved(LocalDate.of(2026, 5, 29), VisitSession.DAY_AND_MORNING, null, "Nhiều hồ sơ"))).isEqualTo("visit-move-outside-wave");
    }

    @Test
    void whoeverWasOvertakenChangesNothing() {
        assertThat(refusal(() -> VisitMove.move(VISIT, at(WEDNESDAY, VisitSession.MORNING), at(WEDNESDAY.plusDays(1), VisitSession.DAY), null, "Mưa", MAY)))
            .isEqualTo("visit-moved-meanwhile");
    }

    @Test
    void twoVisitsExchangeTheirTimesAndKeepTheirPlaces() {
        Schedule.Visit other = new Schedule.Visit("03646", WEDNESDAY.plusDays(6), VisitSession.MORNING, null);
        List<VisitMove> sides = VisitMove.exchange(VISIT, VisitMove.Slot.of(VISIT), MAY, other, VisitMove.Slot.of(other), MAY, "Trùng họp");
        assertThat(sides).extracting(VisitMove::kind).containsOnly(Kind.EXCHANGED);
        assertThat(sides).extracting(VisitMove::act).as("one act").containsOnly(sides.get(0).act());
        assertThat(sides.get(0).after()).isEqualTo(new Schedule.Visit("04132", other.day(), VisitSession.MORNING, "Trụ sở xã"));
        assertThat(sides.get(1).after()).isEqualTo(new Schedule.Visit("03646", WEDNESDAY, VisitSession.DAY, null));
    }

    @Test
    void anExchangeThatCannotBeIsRefusedAsAWhole() {
        Schedule.Visit other = new Schedule.Visit("03646", WEDNESDAY.plusDays(6), VisitSession.MORNING, null);
        VisitMove.Bounds early = new VisitMove.Bounds(MAY.from(), WEDNESDAY.plusDays(2), MAY.today(), MAY.workingDays());
        assertThat(refusal(() -> VisitMove.exchange(VISIT, VisitMove.Slot.of(VISIT), early, other, VisitMove.Slot.of(other), MAY, "Trùng họp")))
            .isEqualTo("visit-move-outside-wave");
        assertThat(refusal(() -> VisitMove.exchange(VISIT, VisitMove.Slot.of(VISIT), MAY, other, VisitMove.Slot.of(VISIT), MAY, "Trùng họp")))
            .isEqualTo("visit-moved-meanwhile");
        assertThat(refusal(() -> VisitMove.exchange(VISIT, VisitMove.Slot.of(VISIT), MAY, VISIT, VisitMove.Slot.of(VISIT), MAY, "Trùng họp")))
            .isEqualTo("visit-exchange-same");
        assertThat(refusal(() -> VisitMove.exchange(VISIT, VisitMove.Slot.of(VISIT), MAY, other, VisitMove.Slot.of(other), MAY, null)))
            .isEqualTo("visit-move-reason-missing");
        Schedule.Visit missed = new Schedule.Visit("03646", LocalDate.of(2026, 5, 4), VisitSession.DAY, null);
        assertThat(refusal(() -> VisitMove.exchange(VISIT, VisitMove.Slot.of(VISIT), MAY, missed, VisitMove.Slot.of(missed), MAY, "Trùng họp")))
            .isEqualTo("visit-move-past");
    }
}
