package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The pictures: complete, and nothing lies on top of anything else. */
class LayoutTests {

    static final List<String> PROCESSES = ModelFiles.PROCESSES;

    /** A rectangle of the picture and what it shows. */
    private record Box(String of, double left, double top, double right, double bottom) {

        static Box of(String id, Bounds bounds) {
            return new Box(id, bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Box other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyElementIsDrawn(String key) {
        BpmnModelInstance model = ModelFiles.process(key);
        assertThat(shapes(model).stream().map(Box::of).collect(Collectors.toSet()))
            .isEqualTo(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet()));
        assertThat(model.getModelElementsByType(BpmnEdge.class).stream().map(edge -> edge.getBpmnElement().getId()).collect(Collectors.toSet()))
            .isEqualTo(model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void noElementLiesOnAnother(String key) {
        BpmnModelInstance model = ModelFiles.process(key);
        Set<String> frames = model.getModelElementsByType(SubProcess.class).stream().map(SubProcess::getId).collect(Collectors.toSet());
        Set<String> attached = model.getModelElementsByType(BoundaryEvent.class).stream().map(BoundaryEvent::getId).collect(Collectors.toSet());
        List<Box> boxes = shapes(model).stream().filter(box -> !attached.contains(box.of())).toList();
        for (Box one : boxes) {
            for (Box other : boxes) {
                boolean inside = frames.contains(one.of()) && one.holds(other) || frames.contains(other.of()) && other.holds(one);
                assertThat(!one.equals(other) && !inside && one.overlaps(other)).as(one.of() + " and " + other.of()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void noLabelLiesOnAnElementOrAnotherLabel(String key) {
        BpmnModelInstance model = ModelFiles.process(key);
        Set<String> frames = model.getModelElementsByType(SubProcess.class).stream().map(SubProcess::getId).collect(Collectors.toSet());
        List<Box> labels = labels(model);
        List<Box> others = new ArrayList<>(labels);
        shapes(model).stream().filter(box -> !frames.contains(box.of())).forEach(others::add);
        for (Box label : labels) {
            assertThat(others).filteredOn(other -> other != label && other.overlaps(label)).as("under the label of " + label.of()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void flowsBeginAndEndAtTheirElements(String key) {
        BpmnModelInstance model = ModelFiles.process(key);
        Map<String, Box> boxes = shapes(model).stream().collect(Collectors.toMap(Box::of, box -> box));
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
            assertThat(touches(boxes.get(flow.getSource().getId()), points.get(0))).as("start of " + flow.getId()).isTrue();
            assertThat(touches(boxes.get(flow.getTarget().getId()), points.get(points.size() - 1))).as("end of " + flow.getId()).isTrue();
        }
    }

    private static boolean touches(Box box, Waypoint point) {
        return point.getX() >= box.left() - 1 && point.getX() <= box.right() + 1 && point.getY() >= box.top() - 1 && point.getY() <= box.bottom() + 1;
    }

    private static List<Box> shapes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class).stream().map(shape -> Box.of(shape.getBpmnElement().getId(), shape.getBounds())).toList();
    }

    private static List<Box> labels(BpmnModelInstance model) {
        List<Box> labels = new ArrayList<>();
        model.getModelElementsByType(BpmnShape.class).stream().filter(shape -> shape.getBpmnLabel() != null)
            .forEach(shape -> labels.add(Box.of(shape.getBpmnElement().getId(), shape.getBpmnLabel().getBounds())));
        model.getModelElementsByType(BpmnEdge.class).stream().filter(edge -> edge.getBpmnLabel() != null)
            .forEach(edge -> labels.add(Box.of(edge.getBpmnElement().getId(), edge.getBpmnLabel().getBounds())));
        return labels;
    }
}
