package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.script.ScriptEngineManager;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.EndObserver;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.engine.expression.DiagramNames;
import vn.paraudit.engine.expression.SandboxedExpressions;
import vn.paraudit.engine.schema.V1__EngineSchema;

/** How the engine is set up wherever it runs: in our transactions, on our database, with everything off that lets a model carry code. */
public final class ProductEngine {

    private static final int MAX_RESULTS = 1000;

    private ProductEngine() {
    }

    /**
     * What the product puts into the engine. What is supplied is asked for when the engine works, not while it is built.
     *
     * @param actions    what diagrams may call, by name
     * @param deadlines  the end of a step's deadline
     * @param observers  who is told of human tasks
     * @param ends       who is told of ends that were reached
     * @param fence      what stands before every deployment
     */
    public record Parts(Supplier<Map<String, ? extends JavaDelegate>> actions, Supplier<DeadlineSource> deadlines, JsonMapper json,
        Supplier<List<TaskObserver>> observers, Supplier<List<EndObserver>> ends, ModelFence fence) {
    }

    /** Creates the engine's tables and the indexes that the product adds to them in an empty database, and nothing else. */
    public static void createSchema(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/engine").javaMigrations(new V1__EngineSchema())
            .load().migrate();
    }

    public static SpringProcessEngineConfiguration configuration(DataSource dataSource, PlatformTransactionManager transactions, Parts parts) {
        SpringProcessEngineConfiguration engine = new QuickMappings();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setEnforceHistoryTimeToLive(true);
        engine.setQueryMaxResultsLimit(MAX_RESULTS);
        switchOffCode(engine);
        switchOffLogValues(engine);
        engine.setExpressionManager(new SandboxedExpressions(new DiagramNames(parts.actions(), parts.deadlines())));
        engine.setDmnEngineConfiguration(tables());
        engine.setProcessEnginePlugins(new ArrayList<>(List.of(new PlainVariables(parts.json()), new KnownAnswers(), new StepHistory())));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskListeners(parts.observers(), parts.ends()), new DeadlineTimers(), new InstanceLimit())));
        engine.setCustomPreDeployers(new ArrayList<>(List.of(new FenceDeployer(parts.fence()))));
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(3);
        return engine;
    }

    /** The set-up of the engine that evaluates decision tables, at a bounded cost, with or without a process. */
    public static DefaultDmnEngineConfiguration tables() {
        return TableFeel.tables();
    }

    /** No line of the log shows them, and the engine would keep them up to date at every step that it takes. */
    private static void switchOffLogValues(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextActivityId(null);
        engine.setLoggingContextActivityName(null);
        engine.setLoggingContextApplicationName(null);
        engine.setLoggingContextBusinessKey(null);
        engine.setLoggingContextProcessDefinitionId(null);
        engine.setLoggingContextProcessInstanceId(null);
        engine.setLoggingContextTenantId(null);
        engine.setLoggingContextEngineName(null);
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
        engine.setArtifactFactory(new NoClasses());
        engine.setBpmnParseFactory(ClasslessParse::new);
        engine.setEnableXxeProcessing(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setAuthorizationEnabled(false);
    }
}
