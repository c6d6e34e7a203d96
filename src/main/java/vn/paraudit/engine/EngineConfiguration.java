package vn.paraudit.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.expression.DiagramNames;
import vn.paraudit.engine.expression.SandboxedExpressions;
import vn.paraudit.engine.fence.BundleFence;
import vn.paraudit.engine.fence.NamesInForce;
import vn.paraudit.engine.runtime.ChunkJobs;
import vn.paraudit.engine.runtime.JobStart;
import vn.paraudit.engine.runtime.PlainVariables;
import vn.paraudit.engine.runtime.ProductEngine;
import vn.paraudit.engine.runtime.TaskListeners;
import vn.paraudit.form.Forms;
import vn.paraudit.security.Seats;

/** The engine: in our transactions, on our database, with everything off that lets a model carry code. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final int LOCK_MILLIS = 5 * 60 * 1000;
    private static final int MAX_WAIT_MILLIS = 5 * 1000;

    @Bean
    @DependsOn("flywayInitializer")
    SpringProcessEngineConfiguration processEngineConfiguration(DataSource dataSource, PlatformTransactionManager transactions,
            EngineSettings settings, Extensions extensions) {
        SpringProcessEngineConfiguration engine = ProductEngine.configuration(dataSource, transactions, extensions.parts());
        engine.setCustomJobHandlers(new ArrayList<>(List.of(extensions.chunkJobs())));
        engine.setJobExecutor(jobExecutor(settings));
        return engine;
    }

    private static DefaultJobExecutor jobExecutor(EngineSettings settings) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setMaxJobsPerAcquisition(settings.jobThreads());
        executor.setLockTimeInMillis(LOCK_MILLIS);
        executor.setMaxWait(MAX_WAIT_MILLIS);
        executor.setWaitTimeInMillis(1000);
        return executor;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    JobStart jobStart(ProcessEngine engine, EngineSettings settings) {
        return new JobStart(engine, settings.jobExecutor());
    }

    /** What the product adds to the engine. */
    record Extensions(ProductEngine.Parts parts, ChunkJobs chunkJobs) {
    }

    @Bean
    Extensions engineExtensions(ObjectProvider<PublishedActions> actions, JsonMapper json, ObjectProvider<DeadlineSource> deadlines,
            ObjectProvider<TaskObserver> observers, ObjectProvider<EndObserver> ends, ObjectProvider<ChunkWorker> workers, ModelFence fence) {
        DiagramNames names = new DiagramNames(() -> actions.getObject().byName(), deadlines::getObject);
        TaskListeners listeners = new TaskListeners(() -> observers.orderedStream().toList(), () -> ends.stream().toList());
        return new Extensions(new ProductEngine.Parts(new SandboxedExpressions(names), new PlainVariables(json), listeners, fence),
            new ChunkJobs(() -> workers.stream().toList()));
    }

    @Bean
    ModelFence modelFence(Forms forms, ObjectProvider<Seats> seats, ObjectProvider<CatalogueSource> sources,
            ObjectProvider<PublishedActions> actions, JdbcClient jdbc) {
        NamesInForce inForce = new NamesInForce(jdbc);
        return new BundleFence(forms, () -> new BundleFence.Known(seats.getObject().names(), sources.getObject().deadlines(),
            actions.getObject().names(), inForce.decisions(), inForce.calls()));
    }
}
