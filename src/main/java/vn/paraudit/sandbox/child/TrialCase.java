package vn.paraudit.sandbox.child;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.RoutingFields;
import vn.paraudit.form.FormSchema;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.SandboxStep;

/** One case of a tried model and the steps that move it. */
final class TrialCase {

    /** Jobs that one step may set off; a model that makes more of them never comes to rest. */
    private static final int MOST_JOBS = 1000;
    private static final String RETURNED = "returned";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TrialEngine trial;
    private final Journal journal;
    private final MovedClock clock;
    private final TrialForms forms;
    private final Set<String> read;
    private final Map<String, SandboxState.Incident> incidents = new LinkedHashMap<>();
    private String instance;

    TrialCase(TrialEngine trial, Journal journal, MovedClock clock, TrialForms forms, Set<String> read) {
        this.trial = trial;
        this.engine = trial.engine();
        this.runtime = engine.getRuntimeService();
        this.journal = journal;
        this.clock = clock;
        this.forms = forms;
        this.read = read;
    }

    /** @throws RuntimeException when the step is refused or fails; nothing is changed then */
    void take(SandboxStep step) {
        if (step.act() == SandboxStep.Act.START) {
            endBefore();
        } else if (instance == null) {
            throw RuleViolation.of("sandbox-not-started");
        }
        Journal.Mark mark = journal.mark();
        try {
            act(step);
        } catch (RuntimeException failure) {
            journal.backTo(mark);
            throw failure;
        }
    }

    private void act(SandboxStep step) {
        switch (step.act()) {
            case START -> start(step);
            case COMPLETE -> complete(step);
            case MESSAGE -> receive(step);
            case VARIABLES -> setVariables(step.variables());
            case CLOCK -> moveTo(step.at());
        }
        runDue();
    }

    private void endBefore() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list()
            .forEach(running -> runtime.deleteProcessInstance(running.getId(), "started again"));
        journal.clear();
        incidents.clear();
        instance = null;
    }

    private void start(SandboxStep step) {
        clock.set(step.at());
        instance = runtime.createProcessInstanceById(trial.definition().getId()).businessKey(UUID.randomUUID().toString())
            .setVariables(step.variables()).execute().getProcessInstanceId();
    }

    private void complete(SandboxStep step) {
        Task task = open(step.element(), step.place()).orElseThrow(() -> RuleViolation.of("sandbox-task-missing",
            Map.of("element", String.valueOf(step.element()))));
        EngineTask known = journal.task(task.getId());
        if (journal.barredFrom(known).contains(step.person())) {
            throw RuleViolation.of("four-eyes", Map.of("task", known.name()));
        }
        Map<String, Object> variables = new HashMap<>();
        if (!step.returned()) {
            FormSchema form = forms.find(known.processKey(), known.formKey()).orElse(null);
            variables.putAll(RoutingFields.of(forms.accept(form, step.data()), read));
        }
        if (known.properties().containsKey("returnTo")) {
            variables.put(RETURNED, step.returned());
        }
        variables.putAll(step.variables());
        engine.getTaskService().complete(task.getId(), variables);
        journal.performed(known.elementId(), step.person());
    }

    private Optional<Task> open(String element, int place) {
        List<Task> tasks = tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(element)).toList();
        return place < 0 || place >= tasks.size() ? Optional.empty() : Optional.of(tasks.get(place));
    }

    /** Open tasks in an order that is the same in every run: by the moment, then by what tells one instance from the other. */
    List<Task> tasks() {
        Map<String, String> local = new HashMap<>();
        return engine.getTaskService().createTaskQuery().orderByTaskCreateTime().asc().list().stream()
            .sorted((a, b) -> {
                int byTime = a.getCreateTime().compareTo(b.getCreateTime());
                return byTime != 0 ? byTime : key(a, local).compareTo(key(b, local));
            }).toList();
    }

    private String key(Task task, Map<String, String> known) {
        return known.computeIfAbsent(task.getId(), id -> task.getTaskDefinitionKey() + " " + loopCounter(task.getExecutionId()));
    }

    private String loopCounter(String execution) {
        Object counter = runtime.getVariable(execution, "loopCounter");
        return counter instanceof Number number ? "%05d".formatted(number.intValue()) : "";
    }

    private void receive(SandboxStep step) {
        List<Execution> waiting = runtime.createExecutionQuery().messageEventSubscriptionName(step.message()).active().list().stream()
            .filter(execution -> execution.getProcessInstanceId() != null).toList();
        if (waiting.isEmpty()) {
            throw RuleViolation.of("sandbox-message-unawaited", Map.of("message", String.valueOf(step.message())));
        }
        runtime.messageEventReceived(step.message(), waiting.get(0).getId(), step.variables());
    }

    private void setVariables(Map<String, Object> variables) {
        if (isOver()) {
            throw RuleViolation.of("sandbox-over");
        }
        runtime.setVariables(instance, variables);
        incidents.clear();
    }

    /** Goes through every moment on the way at which something happens by itself. */
    private void moveTo(Instant moment) {
        if (moment.isBefore(clock.instant())) {
            throw RuleViolation.of("sandbox-clock-back");
        }
        incidents.clear();
        for (Optional<Instant> next = nextTimer(moment); next.isPresent(); next = nextTimer(moment)) {
            clock.set(next.get());
            runDue();
        }
        clock.set(moment);
    }

    private Optional<Instant> nextTimer(Instant until) {
        return engine.getManagementService().createJobQuery().timers().withRetriesLeft().list().stream()
            .filter(timer -> !incidents.containsKey(timer.getId())).map(Job::getDuedate).map(Date::toInstant)
            .filter(due -> due.isAfter(clock.instant()) && !due.isAfter(until)).min(Instant::compareTo);
    }

    private void runDue() {
        int count = 0;
        Set<String> failed = new HashSet<>(incidents.keySet());
        for (Optional<Job> job = due(failed); job.isPresent(); job = due(failed)) {
            if (++count > MOST_JOBS) {
                throw RuleViolation.of("sandbox-restless", Map.of("max", MOST_JOBS));
            }
            run(job.get(), failed);
        }
    }

    private Optional<Job> due(Set<String> failed) {
        return engine.getManagementService().createJobQuery().executable().orderByJobDuedate().asc().list().stream()
            .filter(job -> !failed.contains(job.getId())).findFirst();
    }

    private void run(Job job, Set<String> failed) {
        Journal.Mark mark = journal.mark();
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException failure) {
            journal.backTo(mark);
            failed.add(job.getId());
            // What is set or corrected afterwards makes it worth another try, however often that is.
            engine.getManagementService().setJobRetries(job.getId(), 3);
            Wire.Trouble trouble = Troubles.of(failure);
            incidents.put(job.getId(), new SandboxState.Incident(elementOf(job), trouble.code(), trouble.facts()));
        }
    }

    /** The element of the diagram that a job belongs to. */
    String elementOf(Job job) {
        return engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }

    List<SandboxState.Incident> incidents() {
        return List.copyOf(incidents.values());
    }

    String instance() {
        return instance;
    }

    boolean isOver() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).list().stream().map(ProcessInstance::getId).findAny().isEmpty();
    }
}
