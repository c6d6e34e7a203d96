package vn.paraudit.engine.runtime;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;
import vn.paraudit.engine.JobHold;

/** Begins to run jobs when everything else is in place: the models of this version are deployed and nobody holds the jobs back. */
public final class JobStart implements SmartLifecycle, JobHold {

    private final JobExecutor executor;
    private final boolean wanted;
    private boolean started;
    private boolean held;

    /** @param wanted  whether this node runs jobs at all */
    public JobStart(ProcessEngine engine, boolean wanted) {
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
    public synchronized boolean isHeld() {
        return held;
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
