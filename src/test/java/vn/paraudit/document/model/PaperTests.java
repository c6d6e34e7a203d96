package vn.paraudit.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments.Draft;
import vn.paraudit.platform.RuleViolation;

class PaperTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 12, 30);
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final Paper BLANK = Paper.signed(UUID.randomUUID(), new Draft("QĐ", IssuingBody.PROVINCE, "Quyết định", null, "plan",
        UUID.randomUUID(), UUID.randomUUID(), Map.of()), SIGNED);

    private static String refusal(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).code();
    }

    @ParameterizedTest
    @CsvSource({"412/QĐ-UBND,412/QĐ-UBND", "' 7 / qđ-ubnd ',07/QĐ-UBND", "9,09/QĐ-UBND", "007/QĐ-UBND,07/QĐ-UBND", "15/QĐ-UBND-NC,15/QĐ-UBND-NC"})
    void aNumberIsReadAsTheOfficeWritesIt(String given, String onPaper) {
        assertThat(BLANK.numbered(given, TODAY, TODAY, null).document().number()).isEqualTo(onPaper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "QĐ-UBND", "0/QĐ-UBND", "12/", "1234567/QĐ-UBND", "-3/QĐ-UBND"})
    void whatIsNoNumberIsRefused(String given) {
        assertThat(refusal(() -> BLANK.numbered(given, TODAY, TODAY, null))).isEqualTo("paper-number-incomplete");
    }

    @Test
    void theNumberComesWithADayThatIsNotAhead() {
        assertThat(refusal(() -> BLANK.numbered(null, TODAY, TODAY, null))).isEqualTo("paper-number-incomplete");
        assertThat(refusal(() -> BLANK.numbered("4" + "1".repeat(60), TODAY, TODAY, null))).isEqualTo("paper-number-incomplete");
        assertThat(refusal(() -> BLANK.numbered("412", null, TODAY, null))).isEqualTo("paper-number-incomplete");
        assertThat(refusal(() -> BLANK.numbered("412", TODAY.plusDays(1), TODAY, null))).isEqualTo("paper-dated-ahead");
    }

    @Test
    void thePaperStandsInTheYearThatItBears() {
        assertThat(BLANK.year()).isEqualTo(2026);
        assertThat(BLANK.numbered("1", TODAY, TODAY, null).year()).isEqualTo(2027);
    }

    @Test
    void aNumberThatIsThereIsCorrectedForAReasonOnly() {
        Paper numbered = BLANK.numbered("412", SIGNED, TODAY, null);
        assertThat(refusal(() -> numbered.numbered("421", SIGNED, TODAY, " "))).isEqualTo("paper-number-reason");
        assertThat(refusal(() -> numbered.numbered("412", TODAY, TODAY, null))).isEqualTo("paper-number-reason");
        assertThat(numbered.numbered("412/QĐ-UBND", SIGNED, TODAY, null)).as("the same again").isEqualTo(numbered);
        assertThat(numbered.numbered("421", SIGNED, TODAY, "Ghi nhầm").document().number()).isEqualTo("421/QĐ-UBND");
    }

    @Test
    void aSeriesOfItsOwnNumbersByTheUsualSymbol() {
        assertThat(BLANK.drawn(3).document().number()).isEqualTo("03/QĐ-UBND");
        assertThat(BLANK.drawn(3).issuedOn()).isEqualTo(SIGNED);
        assertThat(Paper.usualSymbol("CV", IssuingBody.HOME_AFFAIRS)).isEqualTo("SNV");
    }
}
