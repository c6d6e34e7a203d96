package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.script.ScriptEngineManager;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.expression.SandboxedExpressions;
import vn.paraudit.engine.fence.FenceDeployer;

/** How the engine is set up wherever it runs: in our transactions, on our database, with everything off that lets a model carry code. */
public final class ProductEngine {

    private static final int MAX_RESULTS = 1000;

    private ProductEngine() {
    }

    /** What the product puts into the engine. */
    public record Parts(SandboxedExpressions expressions, PlainVariables plainVariables, TaskListeners taskListeners, ModelFence fence) {
    }

    public static SpringProcessEngineConfiguration configuration(DataSource dataSource, PlatformTransactionManager transactions, Parts parts) {
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
        engine.setExpressionManager(parts.expressions());
        engine.setDmnEngineConfiguration(TableFeel.tables());
        engine.setProcessEnginePlugins(new ArrayList<>(List.of(parts.plainVariables())));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(parts.taskListeners(), new DeadlineTimers(), new InstanceLimit())));
        engine.setCustomPreDeployers(new ArrayList<>(List.of(new FenceDeployer(parts.fence()))));
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
        engine.setArtifactFactory(new NoClasses());
        engine.setBpmnParseFactory(ClasslessParse::new);
        engine.setEnableXxeProcessing(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setAuthorizationEnabled(false);
    }
}
