package vn.paraudit.models;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.expression.DiagramNames;
import vn.paraudit.engine.expression.PublishedAction;
import vn.paraudit.engine.expression.SandboxedExpressions;
import vn.paraudit.engine.runtime.PlainVariables;
import vn.paraudit.engine.runtime.TaskListeners;
import vn.paraudit.testing.TestPostgres;

/**
 * One case running through a diagram, on the real engine with the product's expressions. Actions are written down instead of done; every
 * deadline ends at one fixed moment; timers fire when the test says so.
 */
final class ProcessRun {

    /** When every deadline is over. */
    static final Instant DEADLINE = Instant.parse("2026-03-31T17:00:00Z");

    private static final String DATABASE = "process_runs";
    private static final Map<String, PublishedAction> ACTIONS = new TreeMap<>();
    private static final List<String> CALLS = new ArrayList<>();
    private static final Map<String, Map<String, Object>> ANSWERS = new HashMap<>();
    private static ProcessEngine engine;

    private final UUID caseId = UUID.randomUUID();
    private final String instance;

    private ProcessRun(String process, Map<String, Object> variables) {
        instance = engine().getRuntimeService().createProcessInstanceByKey(process).businessKey(caseId.toString()).setVariables(variables)
            .execute().getProcessInstanceId();
    }

    static ProcessRun start(String process, Map<String, Object> variables) {
        CALLS.clear();
        ANSWERS.clear();
        engine();
        return new ProcessRun(process, variables);
    }

    /** An action that diagrams call; it answers what the test told it to. */
    record Recorded(String name) {

        Map<String, Object> act(UUID caseId) {
            CALLS.add(name);
            return ANSWERS.getOrDefault(name, Map.of());
        }
    }

    private static synchronized ProcessEngine engine() {
        if (engine == null) {
            TestPostgres.create(DATABASE, null);
            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(TestPostgres.pool(DATABASE));
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            configuration.setProcessEngineName(DATABASE);
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
            configuration.setJobExecutorActivate(false);
            configuration.setMetricsEnabled(false);
            configuration.setTaskMetricsEnabled(false);
            configuration.setExpressionManager(new SandboxedExpressions(
                new DiagramNames(() -> ACTIONS, () -> (key, variables, id, since) -> Optional.of(DEADLINE))));
            configuration.setProcessEnginePlugins(new ArrayList<>(List.of(new PlainVariables(JsonMapper.builder().build()))));
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskListeners(List::of, List::of))));
            engine = configuration.buildProcessEngine();
            publishActions();
            deployAll();
        }
        return engine;
    }

    private static void publishActions() {
        try {
            Method act = Recorded.class.getDeclaredMethod("act", UUID.class);
            for (String name : ModelTests.ACTIONS.values().stream().flatMap(Set::stream).toList()) {
                ACTIONS.put(name, new PublishedAction(name, () -> new Recorded(name), act));
            }
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void deployAll() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        ModelFiles.PROCESSES.forEach(process -> deployment.addString(process + ".bpmn", ModelFiles.text(process + ".bpmn")));
        ModelFiles.TABLES.forEach(table -> deployment.addString(table + ".dmn", ModelFiles.text(table + ".dmn")));
        deployment.deploy();
    }

    /** What an action answers from now on. */
    ProcessRun answering(String action, Map<String, Object> variables) {
        ANSWERS.put(action, variables);
        return this;
    }

    /** Completes a task of this step, as the list of work does it. */
    ProcessRun complete(String step, Map<String, Object> variables) {
        Map<String, Object> routing = new HashMap<>(variables);
        routing.put("returned", false);
        engine.getTaskService().complete(task(step).getId(), routing);
        return this;
    }

    ProcessRun complete(String... steps) {
        for (String step : steps) {
            complete(step, Map.of());
        }
        return this;
    }

    /** Decides at a step. */
    ProcessRun decide(String step, String decision) {
        return complete(step, Map.of("decision", decision));
    }

    /** Returns the work for correction. */
    ProcessRun giveBack(String step) {
        engine.getTaskService().complete(task(step).getId(), Map.of("returned", true));
        return this;
    }

    ProcessRun receive(String message) {
        engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(caseId.toString()).correlateAll();
        return this;
    }

    /** Lets the timer or the waiting job of an element run. */
    ProcessRun fire(String element) {
        engine.getManagementService().executeJob(job(element).getId());
        return this;
    }

    /** When the timer of an element would fire by itself. */
    Instant dueAt(String element) {
        return Optional.ofNullable(job(element).getDuedate()).map(Date::toInstant).orElseThrow();
    }

    private Job job(String element) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).activityId(element).singleResult();
    }

    private Task task(String step) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId.toString()).taskDefinitionKey(step).listPage(0, 1).stream().findFirst()
            .orElseThrow(() -> new AssertionError("no task " + step + ", but " + tasks()));
    }

    /** Steps that wait for somebody now, one entry per task. */
    List<String> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId.toString()).list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** Elements that were reached and left. */
    Set<String> passed() {
        Set<String> passed = new TreeSet<>();
        engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
            .filter(activity -> !activity.isCanceled()).map(HistoricActivityInstance::getActivityId).forEach(passed::add);
        return passed;
    }

    boolean isOver() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count() == 0;
    }

    /** Actions called since the case began, in their order. */
    List<String> actions() {
        return List.copyOf(CALLS);
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance, name);
    }
}
