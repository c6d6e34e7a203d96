package vn.paraudit.engine.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.paraudit.engine.EndObserver;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.engine.expression.ElementProperties;
import vn.paraudit.engine.expression.RoutingVariables;

/** Puts built-in listeners on every human task and end event of every diagram, so that nothing a diagram says can leave the inbox or a case behind. */
public final class TaskListeners extends AbstractBpmnParseListener {

    private static final String WORDS = "paraudit.words";

    private final Supplier<List<TaskObserver>> observers;
    private final Supplier<List<EndObserver>> endObservers;

    public TaskListeners(Supplier<List<TaskObserver>> observers, Supplier<List<EndObserver>> endObservers) {
        this.observers = observers;
        this.endObservers = endObservers;
    }

    /** What a diagram says of a human task to people and not to the engine. */
    private record Words(String seat, String help) {
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String seat = takeSeat(definition);
        Element documentation = element.element("documentation");
        String help = documentation == null ? "" : documentation.getText().strip();
        activity.setProperty(WORDS, new Words(seat, help));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> {
            EngineTask created = describe(task);
            observers.get().forEach(observer -> observer.created(created));
        });
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT,
            task -> observers.get().forEach(observer -> observer.assigned(task.getId(), person(task))));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE,
            task -> observers.get().forEach(observer -> observer.changed(task.getId(), task.getName(), helpOf(task, help))));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
            task -> observers.get().forEach(observer -> observer.completed(task.getId())));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE,
            task -> observers.get().forEach(observer -> observer.withdrawn(task.getId())));
    }

    /** Only people of the product can have a task; whoever names somebody else gets no further. */
    private static UUID person(DelegateTask task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private static String helpOf(DelegateTask task, String help) {
        return task.getDescription() == null ? help : task.getDescription();
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> endObservers.get().forEach(observer ->
            observer.reached(((ExecutionEntity) execution).getProcessDefinition().getKey(), UUID.fromString(execution.getProcessBusinessKey()),
                activity.getId())));
    }

    /** The seat goes to the inbox; the engine need not store it again as a link of its own. */
    private static String takeSeat(TaskDefinition definition) {
        Iterator<Expression> groups = definition.getCandidateGroupIdExpressions().iterator();
        String seat = groups.hasNext() ? groups.next().getExpressionText() : "";
        definition.getCandidateGroupIdExpressions().clear();
        return seat;
    }

    /** The seat that a diagram gives to a human task; empty for any other element. */
    public static String seatOf(ActivityImpl activity) {
        return activity.getProperty(WORDS) instanceof Words words ? words.seat() : "";
    }

    /** A task as its diagram describes it now. */
    public static EngineTask describe(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        TaskDefinition definition = ((TaskEntity) task).getTaskDefinition();
        Words words = (Words) execution.getProcessDefinition().findActivity(task.getTaskDefinitionKey()).getProperty(WORDS);
        Expression form = definition.getCamundaFormDefinitionKey();
        return new EngineTask(task.getId(), execution.getProcessDefinition().getKey(), task.getProcessDefinitionId(), task.getProcessInstanceId(),
            task.getTaskDefinitionKey(), task.getName(), words.help(), UUID.fromString(execution.getProcessBusinessKey()), words.seat(),
            form == null ? "" : form.getExpressionText(), ElementProperties.of(execution), RoutingVariables.of(task));
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    /** A called process works on the case of its caller, whether the diagram says so or not. */
    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior call && call.getCallableElement() != null) {
            call.getCallableElement().setBusinessKeyValueProvider(new CaseNumber());
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }
}
