package vn.paraudit.engine.runtime;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.engine.Processes;

/** Speaks to the engine for the modules' workflows, always inside a transaction that they began. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineProcesses implements Processes, ChunkedWork {

    private final ProcessEngine engine;
    private final RuntimeService runtime;

    EngineProcesses(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
    }

    @Override
    public String start(String processKey, UUID caseId, Map<String, Object> variables) {
        return runtime.createProcessInstanceByKey(processKey).businessKey(caseId.toString()).setVariables(variables).execute()
            .getProcessInstanceId();
    }

    @Override
    public boolean correlate(String processKey, UUID caseId, String message, Map<String, Object> variables) {
        return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseId.toString()).setVariables(variables)
            .correlateAllWithResult().isEmpty();
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
        return runtime.createProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(caseId.toString()).singleResult();
    }

    @Override
    public void redateTimers(UUID caseId) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list()) {
            for (Job timer : engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).timers().list()) {
                engine.getManagementService().recalculateJobDuedate(timer.getId(), false);
            }
        }
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
