package vn.paraudit.engine.runtime;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.PastDayReached;
import vn.paraudit.engine.PastWork;
import vn.paraudit.platform.TimeSource;

@Service
class EnginePast implements PastWork {

    private final ProcessEngine engine;
    private final ManagementService management;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    EnginePast(ProcessEngine engine, TimeSource time, ApplicationEventPublisher events) {
        this.engine = engine;
        this.management = engine.getManagementService();
        this.time = time;
        this.events = events;
    }

    @Override
    public void at(Instant moment, Runnable work) {
        if (((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().isActive()) {
            throw new IllegalStateException("Jobs run already; the clock is theirs");
        }
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            time.at(moment, work);
        } finally {
            if (time.isReal()) {
                ClockUtil.reset();
            } else {
                ClockUtil.setCurrentTime(Date.from(time.now()));
            }
        }
    }

    @Override
    public void runDue() {
        events.publishEvent(new PastDayReached(time.today()));
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().list();
    }
}
