package vn.paraudit.sandbox.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.form.FormSchema;
import vn.paraudit.sandbox.SandboxState;

/** Reads from engine and journal where a tried case stands. */
final class TrialState {

    private static final Set<String> COUNTERS = Set.of(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
        MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES, MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
        MultiInstanceActivityBehavior.LOOP_COUNTER);

    private final ProcessEngine engine;
    private final TrialCase trial;
    private final Journal journal;
    private final TrialForms forms;
    private final Map<String, Boolean> wanted = new TreeMap<>();
    private final List<String> nodes;
    private final List<String> edges;

    TrialState(TrialEngine tried, TrialCase trial, Journal journal, TrialForms forms, TrialNames names) {
        this.engine = tried.engine();
        this.trial = trial;
        this.journal = journal;
        this.forms = forms;
        Set<String> asked = forms.fields(tried.definition().getKey());
        names.wanted().forEach(name -> wanted.put(name, asked.contains(name)));
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(tried.definition().getId());
        this.nodes = model.getModelElementsByType(FlowNode.class).stream().map(BaseElement::getId).toList();
        this.edges = model.getModelElementsByType(SequenceFlow.class).stream().map(BaseElement::getId).toList();
    }

    SandboxState read() {
        String instance = trial.instance();
        boolean started = instance != null;
        boolean ended = started && trial.isOver();
        Map<String, Object> variables = started && !ended ? plain(engine.getRuntimeService().getVariables(instance)) : Map.of();
        return new SandboxState(journal.now(), started, ended, started ? tasks() : List.of(), started && !ended ? tokens(instance) : List.of(),
            started ? passed(instance) : List.of(), journal.flows(), journal.ends(), journal.calls(), journal.decisions(), trial.incidents(),
            timers(), messages(), variables, reads(variables), nodes, edges);
    }

    private List<SandboxState.Read> reads(Map<String, Object> variables) {
        return wanted.entrySet().stream().map(name -> new SandboxState.Read(name.getKey(), name.getValue(), variables.containsKey(name.getKey())))
            .toList();
    }

    private List<SandboxState.OpenTask> tasks() {
        List<SandboxState.OpenTask> open = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Task task : trial.tasks()) {
            EngineTask known = journal.task(task.getId());
            Optional<FormSchema> form = forms.find(known.processKey(), known.formKey());
            Map<String, Object> local = plain(engine.getRuntimeService().getVariablesLocal(task.getExecutionId()));
            open.add(new SandboxState.OpenTask(task.getId(), known.elementId(), places.merge(known.elementId(), 1, Integer::sum) - 1, known.name(),
                known.help(), known.seat(), known.properties().get("deadline"), journal.dueOn(task.getId()), form.map(FormSchema::json).orElse(null),
                form.map(forms::context).orElse(Map.of()), List.copyOf(new TreeSet<>(journal.barredFrom(known))),
                known.properties().containsKey("returnTo"), local));
        }
        return open;
    }

    private static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> plain = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (!COUNTERS.contains(name) && (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof List<?>)) {
                plain.put(name, value);
            }
        });
        return plain;
    }

    private List<SandboxState.Token> tokens(String instance) {
        Map<String, Integer> counts = new TreeMap<>();
        count(engine.getRuntimeService().getActivityInstance(instance), counts);
        return counts.entrySet().stream().map(entry -> new SandboxState.Token(entry.getKey(), entry.getValue())).toList();
    }

    private static void count(ActivityInstance node, Map<String, Integer> counts) {
        for (ActivityInstance child : node.getChildActivityInstances()) {
            count(child, counts);
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                counts.merge(child.getActivityId(), 1, Integer::sum);
            }
        }
        for (var waiting : node.getChildTransitionInstances()) {
            counts.merge(waiting.getActivityId(), 1, Integer::sum);
        }
    }

    private List<String> passed(String instance) {
        Set<String> passed = new TreeSet<>();
        engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
            .filter(activity -> !activity.isCanceled()).map(HistoricActivityInstance::getActivityId).forEach(passed::add);
        passed.retainAll(new HashSet<>(nodes));
        return List.copyOf(passed);
    }

    private List<SandboxState.Timer> timers() {
        return engine.getManagementService().createJobQuery().timers().active().orderByJobDuedate().asc().list().stream()
            .filter(job -> job.getProcessInstanceId() != null)
            .map(job -> new SandboxState.Timer(trial.elementOf(job), job.getDuedate().toInstant())).toList();
    }

    private List<String> messages() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").list().stream()
            .filter(subscription -> subscription.getProcessInstanceId() != null).map(EventSubscription::getEventName).distinct().sorted().toList();
    }
}
