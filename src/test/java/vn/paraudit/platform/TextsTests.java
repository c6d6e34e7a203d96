package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTests {

    private final Texts texts = new Texts();

    @Test
    void everySentenceExistsInBothLanguages() {
        assertThat(texts.keys(Texts.ENGLISH)).isNotEmpty().containsExactlyInAnyOrderElementsOf(texts.keys(Texts.VIETNAMESE));
    }

    @Test
    void noSentenceCallsTheCheckAnInspectionUnderTheLawOnInspection() {
        assertThat(texts.keys(Texts.VIETNAMESE))
            .filteredOn(key -> texts.get(key, Map.of(), Texts.VIETNAMESE).replace("Thanh tra tỉnh", "").toLowerCase().contains("thanh tra"))
            .isEmpty();
    }

    @Test
    void placeholdersAreFilledInTheReadersFormat() {
        assertThat(texts.get("problem.body-too-large", Map.of("limit", 1048576), Texts.VIETNAMESE)).contains("1.048.576");
        assertThat(texts.get("problem.body-too-large", Map.of("limit", 1048576), Locale.ENGLISH)).contains("1,048,576");
        assertThat(texts.get("problem.fault", Map.of("id", LocalDate.of(2026, 11, 3)), Locale.ENGLISH)).contains("03/11/2026");
    }
}
