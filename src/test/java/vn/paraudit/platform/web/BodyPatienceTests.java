package vn.paraudit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How slowly a body may come: a weak line in the mountains passes, a sign at a time does not. */
class BodyPatienceTests {

    private static final int RATE = 1024;
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final int UPLOAD = 5_000_000;

    private final BodyPatience patience = new BodyPatience(RATE, PAUSE);

    private static long nanos(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    /** How many seconds a sender is borne that brings so many bytes each time after so many seconds, of a whole upload. */
    private double borne(int bytes, double every) {
        double seconds = 0;
        for (int sent = 0; sent < UPLOAD; sent += bytes) {
            seconds += every;
            if (!patience.lasts(bytes, nanos(every))) {
                return seconds;
            }
        }
        return Double.MAX_VALUE;
    }

    @ParameterizedTest
    @CsvSource({"8192, 1", "1460, 0.18", "1100, 1", "16384, 14"})
    void whoBringsEnoughIsBorneToTheEnd(int bytes, double every) {
        assertThat(borne(bytes, every)).isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 0.01", "100, 1", "1000, 14", "900, 1"})
    void whoBringsTooLittleIsNot(int bytes, double every) {
        assertThat(borne(bytes, every)).isLessThan(RATE * PAUSE.toSeconds());
    }

    @Test
    void aSignASecondIsBorneAsLongAsAStandstill() {
        assertThat(borne(1, 1)).isBetween(14.0, 17.0);
    }

    @Test
    void whatCameFastDoesNotPayForHangingOn() {
        assertThat(patience.lasts(50_000_000, nanos(1))).isTrue();
        assertThat(patience.lasts(1, nanos(14))).isTrue();
        assertThat(patience.lasts(1, nanos(2))).isFalse();
    }

    @Test
    void aLineThatIsGoneForAWhileIsForgivenOnceItComesAgain() {
        for (int tunnel = 0; tunnel < 10; tunnel++) {
            assertThat(patience.lasts(8192, nanos(12))).isTrue();
            assertThat(patience.lasts(8192, nanos(1))).isTrue();
        }
    }
}
