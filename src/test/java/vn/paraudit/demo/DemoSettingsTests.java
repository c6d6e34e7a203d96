package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented people come into an embedded database by themselves, and into any other only when somebody asks for them. */
class DemoSettingsTests {

    @ParameterizedTest
    @CsvSource({",true,true", ",false,false", "true,true,true", "true,false,true", "false,true,false", "false,false,false"})
    void whoAsksForInventedPeopleGetsThemAndElseTheEmbeddedDatabaseDecides(Boolean demo, boolean embedded, boolean wanted) {
        assertThat(new DemoSettings(demo, true).wanted(embedded)).isEqualTo(wanted);
    }
}
