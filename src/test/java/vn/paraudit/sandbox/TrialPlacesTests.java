package vn.paraudit.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;

/** How many models are tried at the same time. */
class TrialPlacesTests {

    private final SandboxRuns runs = mock(SandboxRuns.class);
    private final TrialPlaces places = new TrialPlaces(runs, new SandboxSettings(2, DataSize.ofMegabytes(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0),
        mock(Accounts.class));

    private TrialPlaces.Place taken(Duration patience) {
        return places.take(patience, UUID.randomUUID());
    }

    private void isBusy() {
        assertThatThrownBy(() -> taken(Duration.ofMillis(1))).hasMessageContaining("sandbox-busy").hasMessageContaining("2");
    }

    @Test
    void aThirdTrialWaitsUntilOneIsClosed() {
        SandboxRun run = mock(SandboxRun.class);
        when(runs.begin(any(), any())).thenReturn(run);
        TrialPlaces.Place one = taken(Duration.ZERO);
        one.begin("a", Map.of());
        taken(Duration.ZERO).begin("b", Map.of());
        isBusy();
        one.close();
        one.close();
        verify(run).close();
        taken(Duration.ZERO);
        isBusy();
    }

    @Test
    void aTrialThatDoesNotStartHoldsNothingUp() {
        when(runs.begin(any(), any())).thenThrow(RuleViolation.of("sandbox-refused"));
        for (int i = 0; i < 3; i++) {
            TrialPlaces.Place place = taken(Duration.ZERO);
            assertThatThrownBy(() -> place.begin("a", Map.of())).hasMessageContaining("sandbox-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 20})
    void aTrialStandsBackNoFurtherThanTheSystemKnows(int nice) {
        assertThatThrownBy(() -> new SandboxSettings(2, DataSize.ofMegabytes(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, nice))
            .hasMessageContaining("paraudit.sandbox.nice").hasMessageContaining(String.valueOf(nice));
    }
}
