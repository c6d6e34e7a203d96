package vn.paraudit.engine.runtime;

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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ChunkWorker;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.EndObserver;
import vn.paraudit.engine.EngineSettings;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.engine.expression.PublishedActions;

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
        // Who takes part is settled when the first task comes; looking for them again at each cost more than what they do.
        return new Extensions(new ProductEngine.Parts(SingletonSupplier.of(() -> actions.getObject().byName()), SingletonSupplier.of(deadlines::getObject), json,
            SingletonSupplier.of(() -> observers.orderedStream().toList()), SingletonSupplier.of(() -> ends.stream().toList()), fence),
            new ChunkJobs(() -> workers.stream().toList()));
    }
}
