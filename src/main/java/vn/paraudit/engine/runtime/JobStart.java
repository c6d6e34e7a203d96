package vn.paraudit.engine.runtime;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins to run jobs when everything else is in place: the models of this version are deployed, what the start has to do is done. */
@Component
class JobStart implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean wanted;

    JobStart(ProcessEngine engine, @Value("${paraudit.engine.job-executor:true}") boolean wanted) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
