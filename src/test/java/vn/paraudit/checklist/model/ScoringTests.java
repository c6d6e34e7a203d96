package vn.paraudit.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points of figures that people would argue about. */
class ScoringTests {

    /** CDDH-03: more than 90 % is worth 2 points, from 70 % half of them. CDDH-09: from 70 % to 100 % up to 1.5 points. */
    @ParameterizedTest
    @CsvSource({"CDDH-03, 90, 100, 1.000", "CDDH-03, 900001, 1000000, 2.000", "CDDH-03, 899999, 1000000, 1.000", "CDDH-03, 6999999, 10000000, 0.000",
        "CDDH-09, 5, 6, 0.667", "CDDH-09, 7, 10, 0.000", "CDDH-09, 1, 10, 0.000", "CDDH-09, 7001, 10000, 0.001", "CDDH-09, 70009, 100000, 0.000",
        "TCBM-04, 1000001, 1000000, 0.000", "TCBM-04, 99, 100, 1.000"})
    void aRatioIsRoundedOnlyWhenItHasBecomePoints(String code, String numerator, String denominator, BigDecimal points) {
        assertThat(Scoring.points(CriterionExamples.criterion(code), Given.ratio(numerator, denominator))).contains(points);
    }

    @ParameterizedTest
    @CsvSource({"CDDH-13, 3, 0.375", "CDDH-13, 5, 0.500", "TTHC-04, 1, 1.000", "TTHC-04, 3, 0.000", "PVN-07, 79.99, 0.250", "PVN-07, 89.9999, 0.375"})
    void aNumberIsHeldAgainstTheRuleAsItIs(String code, String number, BigDecimal points) {
        assertThat(Scoring.points(CriterionExamples.criterion(code), Given.number(number))).contains(points);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15, 1.000", "2026-01-16, 0.500", ", 0.000"})
    void aDayIsWorthAShareOfTheMaximum(String actual, BigDecimal points) {
        Answer answer = Given.days(LocalDate.of(2026, 1, 15), actual == null ? null : LocalDate.parse(actual));
        assertThat(Scoring.points(CriterionExamples.criterion("CDDH-01"), answer)).contains(points);
    }

    /** Article 43 of Law 72/2025/QH15 asks two things of a dialogue; each is kept or not. */
    @ParameterizedTest
    @CsvSource({"PVN-02, 2026-06-08, 2026-06-08, 0.250", "PVN-02, 2026-06-08, 2026-06-09, 0.000", "PVN-08, 2026-06-25, 2026-06-25, 0.250",
        "PVN-08, 2026-06-25, 2026-06-26, 0.000", "PVN-08, 2026-06-25, , 0.000"})
    void noticeAndResultOfADialogueAreTwoConditions(String code, LocalDate due, LocalDate actual, BigDecimal points) {
        assertThat(Scoring.points(CriterionExamples.criterion(code), Given.days(due, actual))).contains(points);
    }
}
