package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.paraudit.platform.RuleViolation;

class ExtensionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID SIGNER = UUID.randomUUID();

    private final Extension opened = new Extension(UUID.randomUUID(), UUID.randomUUID(), Extension.State.OPENED, null, null, null, null, null, null, null, null, null);

    @Test
    void whatIsAskedAndGrantedIsApplied() {
        Extension applied = opened.ask(DAY, "x", "y", UNIT).ask(DAY.plusDays(1), "x", "y", UNIT).grant(DAY.plusDays(2), "z", null, SIGNER, DAY).apply();
        assertThat(applied.askedUntil()).isEqualTo(DAY.plusDays(1));
        assertThat(applied.grantedUntil()).isEqualTo(DAY.plusDays(2));
        assertThat(applied.decidedBy()).isEqualTo(SIGNER);
    }

    @Test
    void nothingIsDecidedBeforeItIsAsked() {
        assertThatThrownBy(() -> opened.grant(DAY, "z", null, SIGNER, DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> opened.refuse("z", null, SIGNER, DAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsRefusedMovesNothingAndIsNotDecidedAgain() {
        Extension refused = opened.ask(DAY, "x", "y", UNIT).refuse("z", null, SIGNER, DAY);
        assertThatThrownBy(refused::apply).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> refused.grant(DAY, "z", null, SIGNER, DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> refused.ask(DAY, "x", "y", UNIT)).isInstanceOf(RuleViolation.class);
    }
}
