package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.paraudit.engine.runtime.DeadlineTimers;

/** Expressions of diagrams and cells of tables made to cost their readers the stack: everybody who reads them reads to the end. */
class DeepTextTests {

    private static final int DEPTH = 1_900;

    @ParameterizedTest
    @ValueSource(strings = {"(", "!(", "-(", "a ? (", "not ("})
    void nestedBracketsOfAnExpressionAreRefusedAndNeverRead(String opening) throws InterruptedException {
        String text = "${" + opening.repeat(DEPTH) + "deadline" + ")".repeat(DEPTH) + (opening.contains("?") ? " : b".repeat(DEPTH) : "") + "}";
        assertThat(inSmallStack(() -> Expressions.refusal(text).isPresent() && !DeadlineTimers.readsDeadline(text)
            && NamesRead.ofProcess(diagram(text)).names().contains("deadline"))).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "-", "a + ", "a ? b : ", "not "})
    void longChainsOfOperatorsAreReadOrRefused(String part) throws InterruptedException {
        for (int length : new int[] {480, 40_000}) {
            String text = "${" + part.repeat(length / part.length()) + "deadline}";
            assertThat(inSmallStack(() -> Expressions.refusal(text).isPresent() || DeadlineTimers.readsDeadline(text))).isEqualTo(true);
            assertThat(inSmallStack(() -> NamesRead.ofProcess(diagram(text)).names().contains("deadline"))).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not(", "(", "\"\\\"", "\"a\",", "[1..2],"})
    void longCellsAreLeftToTheReaderOfTests(String part) throws InterruptedException {
        String text = part.repeat(20_000);
        assertThat(inSmallStack(() -> TableCell.read(text).isEmpty())).isEqualTo(true);
    }

    private static Object inSmallStack(java.util.concurrent.Callable<Boolean> work) throws InterruptedException {
        AtomicReference<Object> answer = new AtomicReference<>();
        Thread small = new Thread(null, () -> {
            try {
                answer.set(work.call());
            } catch (Throwable failure) {
                answer.set(failure);
            }
        }, "small stack", 384 * 1024);
        small.start();
        small.join();
        return answer.get();
    }

    private static byte[] diagram(String expression) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t">
              <process id="p"><sequenceFlow id="f"><conditionExpression><![CDATA[%s]]></conditionExpression></sequenceFlow></process>
            </definitions>
            """.formatted(expression).getBytes(StandardCharsets.UTF_8);
    }
}
