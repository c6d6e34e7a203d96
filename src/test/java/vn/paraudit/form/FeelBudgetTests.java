package vn.paraudit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to hang or crash whoever evaluates them: each ends with an error that names the text, and what people write is not hindered. */
@Timeout(20)
class FeelBudgetTests {

    private static final FeelEngineApi FEEL = new FeelEngineApi(new FeelMachine(FeelEngineBuilder.forJava().functionProvider(),
        FeelEngineBuilder.forJava().valueMapper(), FeelEngine.defaultClock()));
    private static final List<Map<String, Object>> ROWS = IntStream.range(0, 500)
        .mapToObj(row -> Map.<String, Object>of("id", row, "name", "Xã " + row, "days", row % 30)).toList();
    private static final Map<String, Object> CASE = Map.of("rows", ROWS, "text", "a".repeat(20_000), "pattern", "(a+)+$");

    @ParameterizedTest
    @ValueSource(strings = {
        "count(for i in 1..100000000 return i)",
        "count(for i in 100000000..1 return i)",
        "count(for i in 1..1000000000000000000000 return i)",
        "count(for i in 1..9999, j in 1..9999 return i)",
        "count(for i in 1..9999 return count(for j in 1..9999 return j))",
        "some i in 1..9999 satisfies some j in 1..9999 satisfies i + j = 0",
        "every i in 1..5000, j in 1..5000 satisfies true",
        "count(for i in 1..3000 return partial) + count(for i in 1..40 return partial)",
        "for i in 1..40 return partial",
        "{a: \"0123456789\", b: a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b, d: c+c+c+c+c+c+c+c, e: d+d+d+d+d+d+d+d, f: e+e+e+e+e+e+e+e}.f",
        "{a: [1,1,1,1,1,1,1,1], b: [a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b], d: [c,c,c,c,c,c,c,c], e: [d,d,d,d,d,d,d,d], f: [e,e,e,e,e,e]}.f",
        "string join(for i in 1..5000 return \"x\", text)",
        "replace(text, \"a\", text)",
        "replace(text, \"a\", \"$0$0$0$0$0$0$0$0$0$0\")",
        "matches(text, \"(a*)*b\") or matches(text, \"(.*a){12}b\")",
        "matches(text, \"((){9999}){9999}b\")",
        "matches(text, \"(a|aa)+$b\")",
        "split(text, \"(a+)+b|(.*a){11}c\")",
        "decimal(1.5, 999999999)",
        "round up(1.5, 999999999)",
        "10 ** 999999",
        "string(10 ** 500)",
        "floor(10 ** 900000)",
        "for i in 1..5000 return rows + 1",
        "for i in 1..5000 return rows",
        "distinct values(for i in 1..9999 return i)",
        "contains(text + text, text + \"b\") or contains(text + text + text, text + text + \"b\")",
        "flatten(for i in 1..9999 return [i, i, i])",
    })
    void aHostileTextEndsWithItsName(String text) {
        assertThatThrownBy(() -> FEEL.evaluateExpression(text, CASE)).isInstanceOf(OverBudget.class)
            .extracting(failure -> ((OverBudget) failure).expression()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"< count(for i in 1..100000000 return i)", "count(for i in 1..9999 return count(for j in 1..9999 return ?)) > 1"})
    void soDoesAHostileTestOfACell(String test) {
        assertThatThrownBy(() -> FEEL.evaluateUnaryTests(test, 7, CASE)).isInstanceOf(OverBudget.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "not(", "{a: ", "if true then ", "f(", "[1][", "if ", "function(x) ", "- -", "for i in ", "1 in ("})
    void aTextNestedTooDeeplyIsNotEvenRead(String opening) throws InterruptedException {
        Map<String, String> closing = Map.of("(", ")", "[", "]", "not(", ")", "{a: ", "}", "if true then ", " else 1", "f(", ")", "[1][", "]", "if ",
            " then 1 else 2", "for i in ", " return 1", "1 in (", ")");
        for (int depth : new int[] {200, 2_000, 50_000}) {
            String text = opening.repeat(depth) + "1" + closing.getOrDefault(opening, "").repeat(depth);
            AtomicReference<Object> answer = new AtomicReference<>();
            Thread small = new Thread(null, () -> answer.set(refusals(text)), "small stack", 512 * 1024);
            small.start();
            small.join();
            assertThat(answer.get()).as(opening + depth).isEqualTo(List.of("feel-too-deep", "feel-too-deep"));
        }
    }

    private static Object refusals(String text) {
        try {
            return List.of(Feels.refusal(text, false).orElse(""), Feels.refusal(text, true).orElse(""));
        } catch (Throwable failure) {
            return failure;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"count(for i in 1..10001 return i)|feel-too-large", "a + |feel-unsound", "matches(a, \"(a+)+$\")|feel-pattern",
        "matches(a, b)|feel-pattern", "replace(input: a, pattern: \"(a+)+$\", replacement: \"\")|feel-pattern", "matches(a, \"^[^@]+@[a-z]+$\")|",
        "count(for i in 1..9999 return i)|"})
    void whatCanBeSeenInATextIsRefusedWhileItIsWritten(String example) {
        String[] parts = example.split("\\|(?=[^|]*$)", 2);
        assertThat(Feels.refusal(parts[0], false).orElse("")).isEqualTo(parts[1]);
    }

    @Test
    void aLongChainIsRefusedBeforeItRunsOutOfStack() {
        assertThat(Feels.refusal("1" + " + 1".repeat(900), false)).contains("feel-too-deep");
        assertThat(Feels.refusal(String.join(" or ", Collections.nCopies(100, "a = 1")), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "every one in rows satisfies count(rows[id = one.id]) = 1",
        "sum(for one in rows return one.days) > 0 and count(rows[days > 20]) > 3",
        "some one in rows satisfies matches(one.name, \"^Xã .*9$\")",
        "string length(string join(for one in rows return one.name, \", \")) > 0",
        "count(distinct values(rows.days)) = 30",
        "count(for i in 1..500, j in 1..10 return i * j) = 5000",
        "contains(text, \"ab\") = false",
    })
    void whatPeopleWriteForFiveHundredRowsIsAnswered(String text) {
        EvaluationResult result = FEEL.evaluateExpression(text, CASE);
        assertThat(result.isSuccess()).isTrue();
        assertThat(result.result()).isEqualTo(true);
    }

    @Test
    void whatSeveralTextsMayCostTogetherIsCountedToo() {
        String text = "count(for i in 1..1000 return i) = 1000";
        assertThat(FeelMachine.within(3_000_000, () -> FEEL.evaluateExpression(text, CASE).result())).isEqualTo(true);
        assertThatThrownBy(() -> FeelMachine.within(30_000, () -> {
            IntStream.range(0, 100).forEach(each -> FEEL.evaluateExpression(text, CASE));
            return null;
        })).isInstanceOf(OverBudget.class);
        assertThat(FEEL.evaluateExpression(text, CASE).result()).as("afterwards").isEqualTo(true);
    }
}
