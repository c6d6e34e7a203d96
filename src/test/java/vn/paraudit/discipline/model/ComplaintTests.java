package vn.paraudit.discipline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.paraudit.platform.RuleViolation;

class ComplaintTests {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private static Complaint received(int round) {
        return Complaint.received(UUID.randomUUID(), round, DAY, DAY.minusDays(2), "Hình thức quá nặng");
    }

    private static Complaint verified() {
        return received(1).accepted(DAY).verified(DAY.plusDays(3), DAY.plusDays(2));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void itGoesFromThePetitionToTheSettlement() {
        Complaint settled = verified().heard(DAY.plusDays(3), DAY.plusDays(8), 5).settled(DAY.plusDays(9), false);
        assertThat(settled.state()).isEqualTo(ComplaintState.SETTLED);
        assertThat(settled.state().isOpen()).isFalse();
    }

    @Test
    void noStepIsTakenBeforeTheOneItFollows() {
        refused("complaint-not-accepted", () -> received(1).verified(DAY, DAY));
        refused("complaint-not-verified", () -> received(1).accepted(DAY).heard(DAY, DAY, 0));
        refused("complaint-not-heard", () -> verified().settled(DAY.plusDays(9), false));
        refused("complaint-answered", () -> received(1).accepted(DAY).accepted(DAY));
        refused("complaint-over", () -> received(1).refused(DAY).accepted(DAY));
    }

    @Test
    void daysFollowEachOther() {
        refused("complaint-day-order", () -> received(1).accepted(DAY.minusDays(1)));
        refused("complaint-day-order", () -> Complaint.received(UUID.randomUUID(), 1, DAY, DAY.plusDays(1), "Đơn"));
        refused("complaint-day-order", () -> received(1).withdrawn(DAY.minusDays(1)));
    }

    @Test
    void theCouncilAdvisesAtTheFirstInstanceOnly() {
        refused("complaint-advice-missing", () -> received(1).accepted(DAY).verified(DAY, null));
        assertThat(received(2).accepted(DAY).verified(DAY, null).state()).isEqualTo(ComplaintState.VERIFIED);
    }

    @Test
    void theInvitationGoesOutInTime() {
        refused("complaint-notice-short", () -> verified().heard(DAY.plusDays(4), DAY.plusDays(8), 5));
        assertThat(verified().heard(DAY.plusDays(8), DAY.plusDays(8), 0).state()).isEqualTo(ComplaintState.HEARD);
    }

    @Test
    void itNeverMakesTheOutcomeHeavier() {
        refused("complaint-heavier", () -> verified().heard(DAY, DAY.plusDays(8), 5).settled(DAY.plusDays(9), true));
    }

    @Test
    void itIsWithdrawnAtAnyTimeBeforeItIsSettled() {
        assertThat(received(1).withdrawn(DAY).state()).isEqualTo(ComplaintState.WITHDRAWN);
        assertThat(verified().paused(DAY).withdrawn(DAY.plusDays(9)).state()).isEqualTo(ComplaintState.WITHDRAWN);
        assertThat(verified().ended(DAY.plusDays(9)).state()).isEqualTo(ComplaintState.ENDED);
        refused("complaint-over", () -> received(1).refused(DAY).withdrawn(DAY));
        refused("complaint-over", () -> verified().heard(DAY, DAY.plusDays(8), 0).settled(DAY.plusDays(9), false).ended(DAY.plusDays(10)));
    }

    @Test
    void nothingIsDoneWhileItStandsStill() {
        Complaint paused = received(1).accepted(DAY).paused(DAY.plusDays(1));
        refused("complaint-paused", () -> paused.verified(DAY.plusDays(2), DAY.plusDays(2)));
        refused("complaint-paused", () -> paused.paused(DAY.plusDays(2)));
        assertThat(paused.resumed().verified(DAY.plusDays(2), DAY.plusDays(2)).state()).isEqualTo(ComplaintState.VERIFIED);
        refused("complaint-not-paused", () -> received(1).resumed());
        refused("complaint-not-accepted", () -> received(1).paused(DAY));
    }
}
