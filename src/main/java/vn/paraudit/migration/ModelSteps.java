package vn.paraudit.migration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;
import vn.paraudit.migration.CaseMigrations.Step;
import vn.paraudit.platform.NotFound;

/** The steps of deployed diagrams at which a case can stand. Deployments never change, so they are read once. */
@Component
class ModelSteps {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "subProcess", "callActivity", "intermediateCatchEvent", "boundaryEvent",
        "eventBasedGateway", "parallelGateway", "inclusiveGateway");

    private final RepositoryService repository;
    private final Map<String, List<Step>> known = new ConcurrentHashMap<>();

    ModelSteps(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * @throws NotFound for an unknown version
     */
    List<Step> of(String definitionId) {
        return known.computeIfAbsent(definitionId, id -> read(model(id)));
    }

    private BpmnModelInstance model(String definitionId) {
        try {
            return repository.getBpmnModelInstance(definitionId);
        } catch (NullValueException unknown) {
            throw new NotFound("model");
        }
    }

    private static List<Step> read(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream().filter(ModelSteps::waits).map(ModelSteps::step).toList();
    }

    /** What is neither waited at nor begun by an event is passed in one breath, unless the diagram says that a job does it later. */
    private static boolean waits(FlowNode node) {
        boolean begins = node instanceof StartEvent && node.getParentElement() instanceof SubProcess around && around.triggeredByEvent();
        return begins || WAITING.contains(type(node)) || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    }

    private static String type(FlowNode node) {
        return node.getElementType().getTypeName();
    }

    private static Step step(FlowNode node) {
        boolean several = node instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
        return new Step(node.getId(), type(node), Objects.requireNonNullElse(node.getName(), "").strip(), trigger(node), several);
    }

    private static String trigger(FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return name(task.getMessage());
        }
        return node instanceof CatchEvent event
            ? event.getEventDefinitions().stream().map(ModelSteps::trigger).findFirst().orElse("") : "";
    }

    private static String trigger(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition message) {
            return name(message.getMessage());
        }
        if (definition instanceof SignalEventDefinition signal) {
            Signal named = signal.getSignal();
            return named == null ? "" : named.getName();
        }
        return definition instanceof TimerEventDefinition timer
            ? Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()).filter(Objects::nonNull)
                .map(time -> time.getTextContent().strip()).findFirst().orElse("")
            : "";
    }

    private static String name(Message message) {
        return message == null ? "" : message.getName();
    }
}
