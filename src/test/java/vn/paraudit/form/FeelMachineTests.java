package vn.paraudit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered changes nothing of what comes out. */
class FeelMachineTests {

    private static final FeelEngineClock CLOCK = () -> ZonedDateTime.parse("2026-03-02T08:00:00+07:00[Asia/Ho_Chi_Minh]");
    private static final FeelEngineApi STOCK = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).withClock(CLOCK).build();
    private static final FeelEngineApi OWN = new FeelEngineApi(new FeelMachine(FeelEngineBuilder.forJava().functionProvider(),
        FeelEngineBuilder.forJava().valueMapper(), CLOCK));
    private static final Map<String, Object> CASE = new HashMap<>(Map.of("late", 7, "share", 0.25, "name", "Xã Chiềng Mai", "until",
        LocalDate.of(2026, 3, 20), "list", List.of(1, 2, 3), "rows", List.of(Map.of("days", 4), Map.of("days", 9))));

    private static String told(EvaluationResult result) {
        return result.isSuccess() + " " + (result.isSuccess() ? result.result() : result.failure().message()) + " " + result.suppressedFailures();
    }

    @ParameterizedTest
    @ValueSource(strings = {"late > 5 and share < 0.5", "if late > 5 then \"F3\" else null", "string length(name)", "count(rows[days > 5])",
        "some row in rows satisfies row.days > 8", "for x in list return x * 2", "sum(list) / 0", "today()", "until - today() > duration(\"P10D\")",
        "date and time(\"2026-03-02T08:00:00\")", "unknown", "unknown > 3", "late + \"x\"", "assert(late, late > 100, \"too few\")", "nothing(1)",
        "{a: 1, b: a + 1}.b", "list[5]", "name in [\"x\", \"Xã Chiềng Mai\"]", "matches(name, \"^Xã.*\")", "1 +", "", "function(x) external {java: {class: \"java.lang.Math\"}}"})
    void anExpressionIsWorthTheSameWheneverItIsAsked(String expression) {
        String expected = told(STOCK.evaluateExpression(expression, CASE));
        assertThat(told(OWN.evaluateExpression(expression, CASE))).isEqualTo(expected);
        assertThat(told(OWN.evaluateExpression(expression, CASE))).as("asked again").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 5", "[1..7]", "not(7)", "1, 7", "-", "? > late - 1", "unknown", "< share", "\"x\"", ">", "(3..7)"})
    void aTestOfACellIsPassedOrNotTheSame(String test) {
        String expected = told(STOCK.evaluateUnaryTests(test, 7, CASE));
        assertThat(told(OWN.evaluateUnaryTests(test, 7, CASE))).isEqualTo(expected);
        assertThat(told(OWN.evaluateUnaryTests(test, 7, CASE))).as("asked again").isEqualTo(expected);
    }

    @Test
    void anotherCaseGetsItsOwnAnswer() {
        assertThat(OWN.evaluateExpression("late > 5", Map.of("late", 7)).result()).isEqualTo(true);
        assertThat(OWN.evaluateExpression("late > 5", Map.of("late", 3)).result()).isEqualTo(false);
    }
}
