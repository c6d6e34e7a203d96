package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.paraudit.platform.RuleViolation;

class RemedyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID FOLLOWER = UUID.randomUUID();
    private static final Remedy.Causes CAUSES = new Remedy.Causes(List.of("RC2"), "x", "y");

    private final Remedy begun = Remedy.begin(UUID.randomUUID(), UUID.randomUUID(), "03646", true);

    @Test
    void aPlanIsSubmittedReturnedSubmittedAgainAndAccepted() {
        Remedy returned = begun.submit(CAUSES, UNIT, DAY).giveBack();
        assertThat(returned.causeText()).as("what was typed is kept").isEqualTo("x");
        Remedy accepted = returned.submit(CAUSES, UNIT, DAY).accept(FOLLOWER, DAY);
        assertThat(accepted.state()).isEqualTo(Remedy.State.ACCEPTED);
        assertThat(accepted.acceptedBy()).isEqualTo(FOLLOWER);
        assertThat(accepted.end().state()).isEqualTo(Remedy.State.ENDED);
    }

    @Test
    void shortcomingsAloneAreNotPlanned() {
        Remedy unplanned = Remedy.begin(UUID.randomUUID(), UUID.randomUUID(), "03646", false);
        assertThatThrownBy(() -> unplanned.submit(CAUSES, UNIT, DAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void nothingIsAcceptedOrReturnedThatWasNotSubmittedAndNothingEndsTwice() {
        assertThatThrownBy(() -> begun.accept(FOLLOWER, DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(begun::giveBack).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> begun.submit(CAUSES, UNIT, DAY).submit(CAUSES, UNIT, DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> begun.end().end()).isInstanceOf(RuleViolation.class);
    }
}
