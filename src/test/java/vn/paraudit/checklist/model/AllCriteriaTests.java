package vn.paraudit.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.paraudit.platform.FieldError;
import vn.paraudit.testing.SourceMarks;

/** Every criterion of the library with answers worth everything, something and nothing, one that does not apply, and impossible ones. */
class AllCriteriaTests {

    private static final String NOTE = "Đã xem hồ sơ";
    private static final String TOO_MUCH = "1000000000000000";

    static List<Criterion> criteria() {
        return CriterionExamples.criteria();
    }

    @Test
    void thereAreAHundredAndTwoWorthAHundredPoints() {
        assertThat(criteria()).hasSize(102).extracting(Criterion::code).doesNotHaveDuplicates();
        assertThat(criteria().stream().map(Criterion::maxScore).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }

    @Test
    void whatACriterionRestsOnIsACitationWithoutARemarkOnHowSureItIs() {
        assertThat(criteria()).extracting(Criterion::legalBasis).noneMatch(SourceMarks::in)
            .contains("NĐ 186/2025/NĐ-CP", "NĐ 224/2026/NĐ-CP");
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void answersAreWorthTheirShareOfTheMaximum(Criterion criterion) {
        Map<Answer, BigDecimal> shares = CriterionExamples.shares(criterion);
        List<BigDecimal> expected = List.copyOf(shares.values());
        assertThat(expected).first().isEqualTo(BigDecimal.ONE);
        assertThat(expected).last().isEqualTo(BigDecimal.ZERO);
        shares.forEach((answer, share) -> assertWorth(criterion, answer, share));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void aFigureThatMissesABandByAHairFallsIntoTheNext(Criterion criterion) {
        CriterionExamples.sharesJustBelow(criterion).forEach((answer, share) -> assertWorth(criterion, answer, share));
    }

    private static void assertWorth(Criterion criterion, Answer answer, BigDecimal share) {
        assertThat(AnswerRules.misfits(criterion, answer, null, CriterionExamples.TODAY)).as("%s", answer).isEmpty();
        assertThat(Scoring.points(criterion, answer)).as("%s", answer).hasValueSatisfying(points -> {
            assertThat(points).isBetween(BigDecimal.ZERO, criterion.maxScore());
            assertThat(points).isEqualByComparingTo(criterion.maxScore().multiply(share));
        });
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void whatDoesNotApplyCountsOnNeitherSideAndIsExplained(Criterion criterion) {
        assertThat(Scoring.points(criterion, Given.NOT_APPLICABLE)).isEmpty();
        assertThat(AnswerRules.misfits(criterion, Given.NOT_APPLICABLE, NOTE, CriterionExamples.TODAY)).isEmpty();
        assertThat(refused(criterion, Given.NOT_APPLICABLE)).containsExactly("note");
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void impossibleAnswersAreRefusedByTheNameOfTheField(Criterion criterion) {
        switch (criterion.answerType()) {
            case "compliance" -> {
                assertThat(refused(criterion, Given.choice("EXCELLENT"))).containsExactly("choice");
                assertThat(refused(criterion, Given.choice(null))).containsExactly("choice");
            }
            case "number" -> {
                assertThat(refused(criterion, Given.number("-1"))).containsExactly("number");
                assertThat(refused(criterion, Given.number(TOO_MUCH))).containsExactly("number");
                assertThat(refused(criterion, Given.number("1E+999999999"))).containsExactly("number");
                assertThat(refused(criterion, Given.number("0.00001"))).containsExactly("number");
            }
            case "ratio" -> {
                assertThat(refused(criterion, Given.ratio("-1", "100"))).containsExactly("numerator");
                assertThat(refused(criterion, Given.ratio("1", "0"))).containsExactly("denominator");
                assertThat(refused(criterion, Given.ratio("0", TOO_MUCH))).containsExactly("denominator");
                assertThat(refused(criterion, Given.ratio("1E-999999999", "100"))).containsExactly("numerator");
                assertThat(refused(criterion, Given.ratio("100.0001", "100")).contains("numerator")).isNotEqualTo("TCBM-04".equals(criterion.code()));
            }
            default -> {
                assertThat(refused(criterion, Given.days(null, CriterionExamples.TODAY))).containsExactly("due");
                assertThat(refused(criterion, Given.days(CriterionExamples.TODAY, CriterionExamples.TODAY.plusDays(1)))).containsExactly("actual");
                assertThat(refused(criterion, Given.days(CriterionExamples.TODAY.withYear(9999), null))).containsExactly("due");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void partsOfAnotherAnswerTypeAreRefusedAndChangeNoPoints(Criterion criterion) {
        Answer full = CriterionExamples.shares(criterion).keySet().iterator().next();
        boolean number = criterion.answerType().equals("number");
        Answer mixed = new Answer(full.choice(), number ? full.number() : BigDecimal.ZERO, full.numerator(), full.denominator(), full.due(),
            number ? CriterionExamples.TODAY : full.actual(), null);
        assertThat(refused(criterion, mixed)).containsExactly(number ? "actual" : "number");
        assertThat(Scoring.points(criterion, mixed)).isEqualTo(Scoring.points(criterion, full));

        Answer both = new Answer(full.choice(), full.number(), full.numerator(), full.denominator(), full.due(), full.actual(), true);
        assertThat(refused(criterion, both)).contains("note").hasSizeGreaterThan(1);
    }

    private static List<String> refused(Criterion criterion, Answer answer) {
        return AnswerRules.misfits(criterion, answer, " ", CriterionExamples.TODAY).stream().map(FieldError::path).toList();
    }
}
