package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.NotFound;

/** Speaks to the engine for the modules' workflows, always inside a transaction that they began. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineProcesses implements Processes, ChunkedWork {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ManagementService management;

    EngineProcesses(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
    }

    @Override
    public String start(String processKey, UUID caseId, Map<String, Object> variables) {
        return runtime.createProcessInstanceByKey(processKey).businessKey(caseId.toString()).setVariables(variables).execute()
            .getProcessInstanceId();
    }

    @Override
    public boolean correlate(String processKey, UUID caseId, String message, Map<String, Object> variables) {
        boolean waited = false;
        for (String instance : withCalled(find(processKey, caseId).map(ProcessInstance::getId).stream().toList())) {
            for (Execution step : waiting(instance, message).list()) {
                // A step that a delivery before this one has ended no longer waits.
                if (waiting(instance, message).list().stream().anyMatch(still -> still.getId().equals(step.getId()))) {
                    runtime.messageEventReceived(message, step.getId(), variables);
                    waited = true;
                }
            }
        }
        return waited;
    }

    private ExecutionQuery waiting(String instance, String message) {
        return runtime.createExecutionQuery().processInstanceId(instance).messageEventSubscriptionName(message).active();
    }

    /** A diagram may be split: the processes that it calls work on the same case. */
    private List<String> withCalled(List<String> callers) {
        List<String> all = new ArrayList<>(callers);
        for (int i = 0; i < all.size(); i++) {
            runtime.createProcessInstanceQuery().superProcessInstanceId(all.get(i)).list().forEach(called -> all.add(called.getId()));
        }
        return all;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        engine.getTaskService().complete(taskId, variables);
    }

    @Override
    public void setVariables(String processKey, UUID caseId, Map<String, Object> variables) {
        runtime.setVariables(instance(processKey, caseId).getId(), variables);
    }

    @Override
    public void cancel(String processKey, UUID caseId, String reason) {
        runtime.deleteProcessInstance(instance(processKey, caseId).getId(), reason);
    }

    private ProcessInstance instance(String processKey, UUID caseId) {
        return find(processKey, caseId).orElseThrow(() -> new NotFound("case"));
    }

    private Optional<ProcessInstance> find(String processKey, UUID caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processDefinitionKey(processKey)
            .processInstanceBusinessKey(caseId.toString()).singleResult());
    }

    @Override
    public void redateTimers(UUID caseId) {
        redateTimers(caseId, DeadlineSource.NAME);
    }

    @Override
    public void redateTimers(UUID caseId, String variable) {
        redate(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
            .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
            .filter(timer -> read(timer.getProcessDefinitionId(), ((JobEntity) timer).getActivityId(), variable)));
    }

    @Override
    public void redateAllTimers() {
        redate(() -> management.createJobDefinitionQuery().list().stream()
            .filter(timers -> read(timers.getProcessDefinitionId(), timers.getActivityId(), DeadlineSource.NAME))
            .flatMap(timers -> management.createJobQuery().jobDefinitionId(timers.getId()).list().stream()));
    }

    private void redate(Supplier<Stream<Job>> timers) {
        configuration().getCommandExecutorTxRequired().execute(context -> {
            timers.get().forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
            return null;
        });
    }

    private boolean read(String definitionId, String elementId, String name) {
        return DeadlineTimers.reads(configuration().getDeploymentCache().findDeployedProcessDefinitionById(definitionId).findActivity(elementId), name);
    }

    @Override
    public void schedule(String workerName, UUID subject) {
        configuration().getCommandExecutorTxRequired().execute(context -> {
            ChunkJobs.send(context, new ChunkJobs.Chunk(workerName, subject));
            return null;
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
