package vn.paraudit.engine.runtime;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.JobHold;

/** Begins to run jobs when everything else is in place: the models of this version are deployed and nobody holds the jobs back. */
@Component
class JobStart implements SmartLifecycle, JobHold {

    private final JobExecutor executor;
    private final boolean wanted;
    private boolean started;
    private boolean held;

    JobStart(ProcessEngine engine, @Value("${paraudit.engine.job-executor:true}") boolean wanted) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.wanted = wanted;
    }

    @Override
    public synchronized void start() {
        started = true;
        runUnlessHeld();
    }

    @Override
    public synchronized void hold() {
        held = true;
    }

    @Override
    public synchronized void release() {
        held = false;
        runUnlessHeld();
    }

    private void runUnlessHeld() {
        if (wanted && started && !held) {
            executor.start();
        }
    }

    @Override
    public synchronized void stop() {
        started = false;
        executor.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return started;
    }
}
