package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a case can end, and every timer of a diagram, is named in the tests of its process. */
class ProcessCoverageTests {

    private static final Path TESTS = Path.of("src/test/java/vn/paraudit/models");

    static List<String> processes() {
        return ModelFiles.PROCESSES;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theTestsOfAProcessNameItsEndsAndItsTimers(String process) throws IOException {
        String tests = Files.readString(TESTS.resolve(testsOf(process)));
        assertThat(endsAndTimers(ModelFiles.process(process))).isNotEmpty()
            .allSatisfy(id -> assertThat(tests).as(testsOf(process) + " names " + id).containsPattern("\\b" + id + "\\b"));
    }

    @Test
    void theGuardSeesEndsInsideOfScopesAndTimersOnBorders() {
        assertThat(endsAndTimers(ModelFiles.process("disciplinary-case"))).contains("EndEvent_DisciplineDecided",
            "BoundaryEvent_HandlingTimeLimitPassed", "IntermediateEvent_ComplaintTimePassed");
    }

    private static List<String> endsAndTimers(BpmnModelInstance diagram) {
        return Stream.concat(diagram.getModelElementsByType(EndEvent.class).stream(),
            diagram.getModelElementsByType(CatchEvent.class).stream().filter(event -> event.getEventDefinitions().stream()
                .anyMatch(TimerEventDefinition.class::isInstance))).map(BaseElement::getId).sorted().toList();
    }

    /** The tests of {@code audit-plan} are {@code AuditPlanProcessTests.java}. */
    private static String testsOf(String process) {
        return Arrays.stream(process.split("-")).map(word -> word.substring(0, 1).toUpperCase() + word.substring(1)).collect(Collectors.joining())
            + "ProcessTests.java";
    }
}
