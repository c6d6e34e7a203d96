package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The diagrams as graphs: everything can be reached, everything can end, nothing can run in circles. */
class FlowTests {

    static final List<String> PROCESSES = ModelFiles.PROCESSES;

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyStepCanBeReached(String key) {
        BpmnModelInstance model = ModelFiles.process(key);
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(model.getModelElementsByType(StartEvent.class).stream().filter(FlowTests::beginsByItself).toList());
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (reached.add(node)) {
                node.getOutgoing().forEach(flow -> open.push(flow.getTarget()));
                model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node)).forEach(open::push);
                if (node instanceof SubProcess inner) {
                    inner.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast).forEach(open::push);
                }
            }
        }
        assertThat(model.getModelElementsByType(FlowNode.class)).filteredOn(node -> !isEventSubProcess(node)).allMatch(reached::contains);
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyStepCanReachAnEnd(String key) {
        for (FlowNode node : ModelFiles.process(key).getModelElementsByType(FlowNode.class)) {
            assertThat(isEventSubProcess(node) || reachesEnd(node, new HashSet<>())).as(node.getId()).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyCircleWaitsForSomebody(String key) {
        for (FlowNode node : ModelFiles.process(key).getModelElementsByType(FlowNode.class)) {
            assertThat(returnsWithoutWaiting(node, node, new HashSet<>())).as("a circle without a wait at " + node.getId()).isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void timersWaitForADeadlineOrForTheVisit(String key) {
        for (TimerEventDefinition timer : ModelFiles.process(key).getModelElementsByType(TimerEventDefinition.class)) {
            String date = timer.getTimeDate() == null ? null : timer.getTimeDate().getTextContent();
            assertThat(date).as(timer.getId()).isIn("${deadline}", "${visitStartsAt}");
            if ("${deadline}".equals(date)) {
                FlowNode event = (FlowNode) timer.getParentElement();
                FlowNode host = event instanceof BoundaryEvent boundary ? boundary.getAttachedTo() : event;
                assertThat(ModelFiles.deadlines()).as("deadline of " + host.getId()).contains(ModelFiles.property(host, "deadline"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void parallelTasksRunOverAListVariable(String key) {
        for (MultiInstanceLoopCharacteristics loop : ModelFiles.process(key).getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            assertThat(loop.getCamundaCollection()).matches("\\$\\{[a-zA-Z]+}");
            assertThat(loop.getCamundaElementVariable()).matches("[a-zA-Z]+");
            assertThat(loop.isSequential()).isFalse();
        }
    }

    private static boolean beginsByItself(StartEvent start) {
        return !(start.getParentElement() instanceof SubProcess inner) || inner.triggeredByEvent();
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private static boolean reachesEnd(FlowNode node, Set<FlowNode> seen) {
        return node instanceof EndEvent
            || seen.add(node) && node.getOutgoing().stream().map(SequenceFlow::getTarget).anyMatch(target -> reachesEnd(target, seen));
    }

    private static boolean returnsWithoutWaiting(FlowNode start, FlowNode node, Set<FlowNode> seen) {
        if (waits(node)) {
            return false;
        }
        return node.getOutgoing().stream().map(SequenceFlow::getTarget)
            .anyMatch(target -> target.equals(start) || seen.add(target) && returnsWithoutWaiting(start, target, seen));
    }

    /** A subprocess waits when there is no way through it without waiting; ours all begin with a human task. */
    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof IntermediateCatchEvent || node instanceof BoundaryEvent
            || node instanceof SubProcess inner
                && inner.getChildElementsByType(UserTask.class).stream().anyMatch(task -> task.getIncoming().stream()
                    .anyMatch(flow -> flow.getSource() instanceof StartEvent));
    }
}
