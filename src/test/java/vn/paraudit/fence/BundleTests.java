package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** What the files of a bundle say of each other and of what is in force. */
@ParAuditTest
class BundleTests {

    @Autowired
    private ModelFence fence;

    @Autowired
    private Texts texts;

    private final Diagrams diagrams;

    BundleTests(@Autowired ProcessEngine engine, @Autowired PlatformTransactionManager transactions) {
        diagrams = new Diagrams(engine, transactions);
    }

    private static String waiting(String key) {
        return Diagrams.process(key, Diagrams.inARow("Start_1", "End_1", "Wait_1"), Diagrams.receiveTask("Wait_1"));
    }

    private static String calling(String key, String called) {
        return calling(key, called, "");
    }

    private static String calling(String key, String called, String attribute) {
        return Diagrams.process(key, Diagrams.inARow("Start_1", "End_1", "Wait_1", "Call_1"), Diagrams.receiveTask("Wait_1"),
            Diagrams.callActivity("Call_1", called, "").replace("name=\"Go on\"", "name=\"Go on\" " + attribute));
    }

    private List<Refusal> check(Map<String, String> processes) {
        List<Refusal> refusals = fence.check(Diagrams.files(processes));
        assertThat(refusals).allSatisfy(refusal -> assertThat(texts.has("fence." + refusal.rule())).as(refusal.rule()).isTrue());
        return refusals;
    }

    private static Map<String, byte[]> withFormAt(String path) {
        Map<String, byte[]> files = new HashMap<>(Models.bundle(Models.sound()));
        files.put(path, files.remove(Models.FORM));
        return files;
    }

    @Test
    void aFormOfAnotherProcessIsRefusedBecauseNobodyWouldFindIt() {
        assertThat(fence.check(withFormAt("forms/other/do-it.form"))).extracting(Refusal::file, Refusal::element, Refusal::rule)
            .containsExactly(tuple(Models.FILE, "Task_1", "form-elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({"do-it.form", "forms/do-it.form", "forms/sound/more/do-it.form", "elsewhere/sound/do-it.form", "forms/sound/do-that.form"})
    void aFormLiesInTheFolderOfAProcessUnderItsOwnName(String path) {
        assertThat(fence.check(withFormAt(path))).extracting(Refusal::file, Refusal::rule).contains(tuple(path, "form-name"));
    }

    @Test
    void aFormIsKnownByOneNameInTheWholeBundle() {
        Map<String, byte[]> files = new HashMap<>(Models.bundle(Models.sound()));
        files.put("forms/other/do-it.form", files.get(Models.FORM));
        assertThat(fence.check(files)).extracting(Refusal::rule).contains("form-name");
    }

    @Test
    void aProcessThatCallsItselfIsRefused() {
        assertThat(check(Map.of("itself", calling("itself", "itself")))).extracting(Refusal::element, Refusal::rule)
            .containsExactly(tuple("Call_1", "call-circle"));
    }

    @Test
    void processesThatCallEachOtherAreRefusedAtEveryCall() {
        Map<String, String> circle = Map.of("first", calling("first", "second"), "second", calling("second", "third"),
            "third", calling("third", "first"), "outside", calling("outside", "first"));
        assertThat(check(circle)).extracting(Refusal::file, Refusal::rule).containsExactlyInAnyOrder(tuple("bpmn/first.bpmn", "call-circle"),
            tuple("bpmn/second.bpmn", "call-circle"), tuple("bpmn/third.bpmn", "call-circle"));
        assertThatThrownBy(() -> diagrams.deploy(circle)).hasMessageContaining("call-circle");
    }

    @Test
    void callsThatMeetAgainAreNoCircle() {
        assertThat(check(Map.of("top", calling("top", "one"), "one", calling("one", "bottom"), "two", calling("two", "bottom"),
            "bottom", waiting("bottom")))).isEmpty();
    }

    @Test
    void aCircleThroughAProcessInForceIsRefused() {
        diagrams.deploy(Map.of("in-force", calling("in-force", "below"), "below", waiting("below")));
        assertThat(check(Map.of("below", calling("below", "in-force")))).extracting(Refusal::element, Refusal::rule)
            .containsExactly(tuple("Call_1", "call-circle"));
    }

    @Test
    void onlyTheNewestVersionInForceCounts() {
        diagrams.deploy(Map.of("renewed", calling("renewed", "lower"), "lower", waiting("lower")));
        diagrams.deploy(Map.of("renewed", waiting("renewed")));
        assertThat(check(Map.of("lower", calling("lower", "renewed")))).isEmpty();
        assertThat(check(Map.of("lower", calling("lower", "renewed"), "renewed", calling("renewed", "lower")))).hasSize(2);
    }

    @Test
    void aProcessInForceMayBeCalledUnlessTheCallIsBoundToTheBundle() {
        diagrams.deploy(Map.of("callable", waiting("callable")));
        assertThat(check(Map.of("user", calling("user", "callable")))).isEmpty();
        assertThat(check(Map.of("user", calling("user", "callable", "camunda:calledElementBinding=\"deployment\""))))
            .extracting(Refusal::rule).containsExactly("process-unknown");
    }

    @ParameterizedTest
    @CsvSource({"latest,true", "deployment,false"})
    void aTableInForceMayBeAskedUnlessTheQuestionIsBoundToTheBundle(String binding, boolean allowed) {
        String asking = Diagrams.process("asking", Diagrams.inARow("Start_1", "End_1", "Ask_1"), """
            <bpmn:businessRuleTask id="Ask_1" camunda:decisionRef="finding-severity" camunda:decisionRefBinding="%s" />
            """.formatted(binding));
        assertThat(check(Map.of("asking", asking))).extracting(Refusal::rule).isEqualTo(allowed ? List.of() : List.of("decision-unknown"));
    }

    @ParameterizedTest
    @CsvSource({"25,20,true", "25,21,false"})
    void instancesOfStepsInsideOfStepsAreMultiplied(int outer, int inner, boolean allowed) {
        String scope = "<bpmn:subProcess id=\"Sub_1\">%s%s%s</bpmn:subProcess>".formatted(cardinality(outer),
            Diagrams.inARow("Start_2", "End_2", "Wait_1"),
            Diagrams.receiveTask("Wait_1").replace("</bpmn:receiveTask>", cardinality(inner) + "</bpmn:receiveTask>"));
        assertThat(check(Map.of("inner", Diagrams.process("inner", Diagrams.inARow("Start_1", "End_1", "Sub_1"), scope))))
            .extracting(Refusal::element, Refusal::rule)
            .isEqualTo(allowed ? List.of() : List.of(tuple("Wait_1", "too-many-instances")));
    }

    private static String cardinality(int count) {
        return Diagrams.several("", "<bpmn:loopCardinality>" + count + "</bpmn:loopCardinality>");
    }
}
