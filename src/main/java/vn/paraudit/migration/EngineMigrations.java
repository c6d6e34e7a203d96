package vn.paraudit.migration;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.Processes;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.engine.runtime.TaskListeners;
import vn.paraudit.platform.KeptRows;

@Service
class EngineMigrations implements CaseMigrations {

    private final ProcessEngine engine;
    private final ModelSteps steps;
    private final Plans plans;
    private final RunningCases cases;
    private final ObjectProvider<Processes> processes;
    private final Supplier<List<TaskObserver>> observers;

    EngineMigrations(ProcessEngine engine, ModelSteps steps, Plans plans, RunningCases cases, ObjectProvider<Processes> processes,
            ObjectProvider<TaskObserver> observers) {
        this.engine = engine;
        this.steps = steps;
        this.plans = plans;
        this.cases = cases;
        this.processes = processes;
        this.observers = () -> observers.orderedStream().toList();
    }

    @Override
    public List<Step> steps(String definitionId) {
        return steps.of(definitionId);
    }

    /** The engine tells faults by an exception, which must not cost the caller his transaction. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Pair> propose(String from, String to) {
        return plans.propose(from, to);
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Fault> check(Plan plan) {
        return plans.check(plan);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Running> running(String definitionId, Filter filter) {
        return cases.find(definitionId, filter);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Reason>> judge(Plan plan, Collection<String> instanceIds) {
        if (instanceIds.isEmpty()) {
            return Map.of();
        }
        Judging judging = new Judging(plans.build(plan));
        Map<String, String> shapes = cases.shapes(instanceIds);
        Map<String, List<Reason>> byShape = new HashMap<>();
        Map<String, List<Reason>> refused = new LinkedHashMap<>();
        for (String id : instanceIds) {
            List<Reason> reasons = byShape.computeIfAbsent(shapes.getOrDefault(id, id), one ->
                configuration().getCommandExecutorTxRequired().execute(context -> judging.judge(context, id)));
            if (!reasons.isEmpty()) {
                refused.put(id, reasons);
            }
        }
        return refused;
    }

    @Override
    public Map<String, String> seatsAfter(Plan plan) {
        ProcessDefinitionEntity target = configuration().getCommandExecutorTxRequired().execute(context ->
            configuration().getDeploymentCache().findDeployedProcessDefinitionById(plan.to()));
        Map<String, String> seats = new HashMap<>();
        for (Pair pair : plan.pairs()) {
            ActivityImpl activity = target.findActivity(pair.target());
            if (activity != null && !TaskListeners.seatOf(activity).isEmpty()) {
                seats.put(pair.source(), TaskListeners.seatOf(activity));
            }
        }
        return seats;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Plan plan, String instanceId) {
        MigrationPlan followed = plans.build(plan);
        List<Reason> reasons = writing(context -> new Judging(followed).judge(context, instanceId));
        if (!reasons.isEmpty()) {
            throw new NotMovable(reasons);
        }
        List<EngineTask> moved = writing(context -> {
            engine.getRuntimeService().newMigration(followed).processInstanceIds(instanceId).execute();
            return context.getTaskManager().findTasksByProcessInstanceId(instanceId).stream().map(EngineMigrations::renamed).toList();
        });
        moved.forEach(task -> observers.get().forEach(observer -> observer.moved(task)));
        writing(context -> {
            processes.getObject().redateTimers(UUID.fromString(context.getExecutionManager().findExecutionById(instanceId).getBusinessKey()));
            return null;
        });
    }

    /** Inside of a job the engine would write only when the job ends; with a context of its own the work is in the database when it is done. */
    private <T> T writing(Command<T> work) {
        CommandContextInterceptor own = new CommandContextInterceptor(configuration().getCommandContextFactory(), configuration(), true);
        own.setNext(new CommandExecutorImpl());
        try {
            return own.execute(work);
        } catch (ProcessEngineException failed) {
            throw isCollision(failed) ? new ConcurrencyFailureException("Somebody works on the case", failed)
                : new NotMovable(List.of(new Reason("failed", Map.of("message", String.valueOf(failed.getMessage())))));
        }
    }

    /** Two transactions wanted the same rows: the engine saw it by a row's revision, or the database by a deadlock. */
    private static boolean isCollision(ProcessEngineException failed) {
        return failed instanceof OptimisticLockingException
            || NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException database && String.valueOf(database.getSQLState()).startsWith("40");
    }

    /** The engine keeps the old label of a task; people read the new one. */
    private static EngineTask renamed(TaskEntity task) {
        task.setName(task.getTaskDefinition().getNameExpression().getExpressionText());
        task.triggerUpdateEvent();
        return TaskListeners.describe(task);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> lock(String instanceId) {
        return cases.lock(instanceId);
    }

    @Override
    public List<KeptRows.Table> tables() {
        return RunningCases.TABLES;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
