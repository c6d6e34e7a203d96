package vn.paraudit.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.paraudit.platform.RuleViolation;

/** How many models are tried at the same time. */
class LanesTests {

    private final SandboxRuns runs = mock(SandboxRuns.class);
    private final Lanes lanes = new Lanes(runs, new SandboxSettings(2, DataSize.ofMegabytes(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0));

    private void isBusy() {
        assertThatThrownBy(() -> lanes.take(Duration.ofMillis(1))).hasMessageContaining("sandbox-busy").hasMessageContaining("2");
    }

    @Test
    void aThirdTrialWaitsUntilOneIsClosed() {
        when(runs.open(any(), any())).thenReturn(mock(SandboxRun.class));
        SandboxRun one = lanes.take(Duration.ZERO).open("a", Map.of());
        lanes.take(Duration.ZERO).open("b", Map.of());
        isBusy();
        one.close();
        one.close();
        lanes.take(Duration.ZERO);
        isBusy();
    }

    @Test
    void aTrialThatDoesNotStartHoldsNothingUp() {
        when(runs.open(any(), any())).thenThrow(RuleViolation.of("sandbox-refused"));
        for (int i = 0; i < 3; i++) {
            Lanes.Lane lane = lanes.take(Duration.ZERO);
            assertThatThrownBy(() -> lane.open("a", Map.of())).hasMessageContaining("sandbox-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 20})
    void aTrialStandsBackNoFurtherThanTheSystemKnows(int nice) {
        assertThatThrownBy(() -> new SandboxSettings(2, DataSize.ofMegabytes(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, nice))
            .hasMessageContaining("paraudit.sandbox.nice").hasMessageContaining(String.valueOf(nice));
    }
}
