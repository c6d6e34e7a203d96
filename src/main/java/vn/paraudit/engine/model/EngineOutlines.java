package vn.paraudit.engine.model;

import static vn.paraudit.engine.model.DrawnTexts.property;
import static vn.paraudit.engine.model.DrawnTexts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.ModelOutlines;
import vn.paraudit.platform.NotFound;

@Service
class EngineOutlines implements ModelOutlines {

    private final RepositoryService repository;

    EngineOutlines(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Step> of(String definitionId) {
        List<FlowNode> inOrder = new ArrayList<>();
        model(definitionId).getModelElementsByType(Process.class).forEach(process -> read(process.getFlowElements(), inOrder));
        return inOrder.stream().filter(EngineOutlines::isStep).map(EngineOutlines::step).toList();
    }

    private BpmnModelInstance model(String definitionId) {
        try {
            return repository.getBpmnModelInstance(definitionId);
        } catch (NullValueException unknown) {
            throw new NotFound("model");
        }
    }

    /** From the starts on, flow by flow; a part is read where it is entered, parts that an event begins come last. */
    private static void read(Collection<FlowElement> elements, List<FlowNode> inOrder) {
        List<FlowNode> nodes = elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
        Set<FlowNode> seen = new HashSet<>();
        List<FlowNode> waiting = new ArrayList<>(nodes.stream().filter(StartEvent.class::isInstance).toList());
        nodes.stream().filter(node -> !waiting.contains(node)).forEach(waiting::add);
        List<FlowNode> reached = new ArrayList<>();
        waiting.forEach(start -> follow(start, seen, reached));
        for (FlowNode node : reached) {
            inOrder.add(node);
            if (node instanceof SubProcess part) {
                read(part.getFlowElements(), inOrder);
            }
        }
    }

    private static void follow(FlowNode from, Set<FlowNode> seen, List<FlowNode> reached) {
        List<FlowNode> queue = new ArrayList<>(List.of(from));
        while (!queue.isEmpty()) {
            FlowNode node = queue.remove(0);
            if (seen.add(node)) {
                reached.add(node);
                node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(queue::add);
                boundaries(node).forEach(event -> event.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(queue::add));
            }
        }
    }

    private static Stream<BoundaryEvent> boundaries(FlowNode node) {
        return node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo()));
    }

    private static boolean isStep(FlowNode node) {
        return !(node instanceof Gateway || node instanceof StartEvent || node instanceof EndEvent || node instanceof BoundaryEvent
            || node instanceof SubProcess);
    }

    private static Step step(FlowNode node) {
        List<Way> next = new ArrayList<>();
        ways(node, "", new HashSet<>(), next);
        boundaries(node).forEach(event -> ways(event, text(event.getName()), new HashSet<>(), next));
        UserTask task = node instanceof UserTask human ? human : null;
        return new Step(node.getId(), node.getElementType().getTypeName(), text(node.getName()),
            node.getDocumentations().stream().map(Documentation::getTextContent).map(String::strip).findFirst().orElse(""),
            task == null ? "" : text(task.getCamundaCandidateGroups()), property(node, "deadline"), task == null ? "" : text(task.getCamundaFormRef()),
            next.stream().distinct().toList());
    }

    private static void ways(FlowNode from, String when, Set<FlowNode> passed, List<Way> found) {
        for (SequenceFlow flow : from.getOutgoing()) {
            FlowNode target = flow.getTarget();
            String told = told(when, from, flow);
            if (target instanceof Gateway && passed.add(target)) {
                ways(target, told, passed, found);
            } else if (!(target instanceof Gateway)) {
                found.add(new Way(told, text(target.getName()), target instanceof EndEvent));
            }
        }
    }

    /** The question of a gateway with the answer on the flow. */
    private static String told(String when, FlowNode from, SequenceFlow flow) {
        String answer = text(flow.getName());
        String question = from instanceof Gateway && !answer.isEmpty() ? text(from.getName()) : "";
        String said = question.isEmpty() ? answer : question + " " + answer;
        return Stream.of(when, said).filter(part -> !part.isEmpty()).reduce((one, other) -> one + "; " + other).orElse("");
    }
}
