package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version is in force on a day. */
class VersionsTests {

    private final Versions<String> versions = new Versions<>(Map.of(LocalDate.of(2026, 6, 1), "second", LocalDate.of(2026, 1, 1), "first",
        LocalDate.of(2027, 1, 1), "third"));

    @ParameterizedTest
    @CsvSource({"2026-01-01,first", "2026-05-31,first", "2026-06-01,second", "2026-12-31,second", "2027-01-01,third", "2025-12-31,first"})
    void aVersionIsInForceFromItsDayUntilTheNext(LocalDate day, String inForce) {
        assertThat(versions.on(day)).isEqualTo(inForce);
    }

    @Test
    void allVersionsComeNewestFirst() {
        assertThat(versions.all()).containsExactly("third", "second", "first");
    }

    @Test
    void somethingWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> new Versions<>(Map.of())).hasMessage("There is no version");
    }
}
