package vn.paraudit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.script.ScriptEngineManager;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
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
import vn.paraudit.engine.fence.FenceDeployer;
import vn.paraudit.engine.fence.NamesInForce;
import vn.paraudit.engine.runtime.ChunkJobs;
import vn.paraudit.engine.runtime.DeadlineTimers;
import vn.paraudit.engine.runtime.InstanceLimit;
import vn.paraudit.engine.runtime.JobStart;
import vn.paraudit.engine.runtime.PlainVariables;
import vn.paraudit.engine.runtime.TaskListeners;
import vn.paraudit.form.Forms;
import vn.paraudit.security.Seats;

/** The engine: in our transactions, on our database, with everything off that lets a model carry code. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final int MAX_RESULTS = 1000;
    private static final int LOCK_MILLIS = 5 * 60 * 1000;
    private static final int MAX_WAIT_MILLIS = 5 * 1000;

    @Bean
    @DependsOn("flywayInitializer")
    SpringProcessEngineConfiguration processEngineConfiguration(DataSource dataSource, PlatformTransactionManager transactions,
            EngineSettings settings, Extensions extensions) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setQueryMaxResultsLimit(MAX_RESULTS);
        switchOffCode(engine);
        engine.setExpressionManager(extensions.expressions());
        engine.setProcessEnginePlugins(new ArrayList<>(List.of(extensions.plainVariables())));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(extensions.taskListeners(), new DeadlineTimers(), new InstanceLimit())));
        engine.setCustomPreDeployers(new ArrayList<>(List.of(new FenceDeployer(extensions.fence()))));
        engine.setCustomJobHandlers(new ArrayList<>(List.of(extensions.chunkJobs())));
        engine.setJobExecutor(jobExecutor(settings));
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(3);
        return engine;
    }

    private static void switchOffCode(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(new HashMap<>());
        engine.setCmmnEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineCaching(false);
        engine.setScriptEngineResolver(new DefaultScriptEngineResolver(new ScriptEngineManager(null)));
        engine.setEnableXxeProcessing(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setAuthorizationEnabled(false);
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
    record Extensions(
        SandboxedExpressions expressions, PlainVariables plainVariables, TaskListeners taskListeners, ChunkJobs chunkJobs, ModelFence fence) {
    }

    @Bean
    Extensions engineExtensions(ObjectProvider<PublishedActions> actions, JsonMapper json, ObjectProvider<DeadlineSource> deadlines,
            ObjectProvider<TaskObserver> observers, ObjectProvider<EndObserver> ends, ObjectProvider<ChunkWorker> workers, ModelFence fence) {
        DiagramNames names = new DiagramNames(() -> actions.getObject().byName(), deadlines::getObject);
        return new Extensions(new SandboxedExpressions(names), new PlainVariables(json),
            new TaskListeners(() -> observers.orderedStream().toList(), () -> ends.stream().toList()), new ChunkJobs(() -> workers.stream().toList()), fence);
    }

    @Bean
    ModelFence modelFence(Forms forms, ObjectProvider<Seats> seats, ObjectProvider<CatalogueSource> sources,
            ObjectProvider<PublishedActions> actions, JdbcClient jdbc) {
        NamesInForce inForce = new NamesInForce(jdbc);
        return new BundleFence(forms, () -> new BundleFence.Known(seats.getObject().names(), sources.getObject().deadlines(),
            actions.getObject().names(), inForce.decisions(), inForce.calls()));
    }
}
