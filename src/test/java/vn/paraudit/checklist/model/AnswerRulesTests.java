package vn.paraudit.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.paraudit.platform.FieldError;

/** The limits of answers, on both sides of each; an empty code means that the answer fits. */
class AnswerRulesTests {

    private static final LocalDate TODAY = CriterionExamples.TODAY;

    /** PVN-07 is an index with 100 points, TTHC-04 counts dossiers, CDDH-13 meetings. */
    @ParameterizedTest
    @CsvSource({"PVN-07, 100, ", "PVN-07, 100.0001, max", "PVN-07, 87.65, ", "PVN-07, 87.65432, decimals", "TTHC-04, 100000, ",
        "TTHC-04, 100001, max", "TTHC-04, 1.5, answer-whole", "TTHC-04, 2.00000, ", "CDDH-13, 3.5, answer-whole", "CDDH-13, -1, min"})
    void numbers(String code, String number, String misfit) {
        assertThat(codes(code, Given.number(number))).isEqualTo(misfit == null ? List.of() : List.of(misfit));
    }

    @ParameterizedTest
    @CsvSource({"TCC-04, 999999999999999, 999999999999999, ", "TCC-04, 5, 1000000000000000, max", "TTHC-07, 26, 26, ",
        "TTHC-07, 27, 26, ratio-above-whole", "TTHC-07, 27, 0, ratio-whole", "TCBM-04, 27, 26, ", "PVN-06, 87.5, 100, ",
        "PVN-06, 87.51234, 100, decimals"})
    void ratios(String code, String numerator, String denominator, String misfit) {
        assertThat(codes(code, Given.ratio(numerator, denominator))).isEqualTo(misfit == null ? List.of() : List.of(misfit));
    }

    @Test
    void daysLieWithinTenYearsAndNothingIsDoneInTheFuture() {
        assertThat(codes("CDDH-01", Given.days(TODAY.plusYears(10), TODAY))).isEmpty();
        assertThat(codes("CDDH-01", Given.days(TODAY.minusYears(10), TODAY.minusYears(10)))).isEmpty();
        assertThat(codes("CDDH-01", Given.days(TODAY.plusYears(10).plusDays(1), null))).containsExactly("answer-day");
        assertThat(codes("CDDH-01", Given.days(TODAY.minusYears(10).minusDays(1), TODAY))).containsExactly("answer-day");
        assertThat(codes("CDDH-01", Given.days(TODAY, TODAY.plusDays(1)))).containsExactly("answer-day");
    }

    @Test
    void everyPartThatDoesNotFitIsNamedAtOnce() {
        List<FieldError> misfits = AnswerRules.misfits(CriterionExamples.criterion("TTHC-07"),
            new Answer("PARTIAL", null, null, Given.number("-1").number(), null, null, null), null, TODAY);
        assertThat(misfits).extracting(FieldError::path).containsExactly("choice", "numerator", "denominator");
        assertThat(misfits).extracting(FieldError::code).containsExactly("answer-part", "required", "min");
    }

    private static List<String> codes(String criterion, Answer answer) {
        return AnswerRules.misfits(CriterionExamples.criterion(criterion), answer, null, TODAY).stream().map(FieldError::code).toList();
    }
}
