package vn.paraudit.sandbox.child;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.runtime.ProductEngine;
import vn.paraudit.fence.BundleFence;
import vn.paraudit.fence.NamesInForce;
import vn.paraudit.form.Forms;
import vn.paraudit.platform.ThrowAwayDatabase;

/** The product's engine on a throw-away database, with one model deployed and every published action written down instead of done. */
final class TrialEngine implements AutoCloseable {

    private final ThrowAwayDatabase database;
    private final ProcessEngine engine;
    private final ProcessDefinition definition;

    /** Makes what stands before the engine from the forms and the names that exist outside of a bundle. */
    interface FenceMaker extends BiFunction<Forms, Supplier<BundleFence.Known>, ModelFence> {
    }

    TrialEngine(Supplier<ThrowAwayDatabase> newDatabase, Wire.Setup setup, Journal journal, Forms forms, FenceMaker fenceMaker,
            BiFunction<String, Instant, Instant> deadlines) {
        database = newDatabase.get();
        DataSource data = database.dataSource();
        ProductEngine.createSchema(data);
        NamesInForce inForce = new NamesInForce(JdbcClient.create(data));
        ModelFence fence = fenceMaker.apply(forms, () -> new BundleFence.Known(setup.seats(), setup.deadlines(), setup.actions().keySet(),
            inForce.decisions(), inForce.calls(), inForce.startedBy()));
        engine = build(data, setup, journal, fence, deadlines);
        if (!setup.inForce().isEmpty()) {
            deploy("in force", setup.inForce());
        }
        deploy("tried", setup.files());
        definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(setup.processKey()).latestVersion()
            .singleResult();
    }

    private static ProcessEngine build(DataSource data, Wire.Setup setup, Journal journal, ModelFence fence,
            BiFunction<String, Instant, Instant> deadlines) {
        Map<String, JavaDelegate> actions = new TreeMap<>();
        setup.actions().forEach((action, parameters) -> actions.put(action, new WrittenDown(action, parameters, journal)));
        DeadlineSource ends = (key, variables, caseId, since) -> Optional.ofNullable(deadlines.apply(key, since));
        Watcher watcher = new Watcher(journal);
        SpringProcessEngineConfiguration configuration = ProductEngine.configuration(data, new DataSourceTransactionManager(data),
            new ProductEngine.Parts(() -> actions, () -> ends, JsonMapper.builder().build(), () -> List.of(journal), () -> List.of(journal), fence));
        configuration.getCustomPostBPMNParseListeners().add(watcher);
        configuration.getDmnEngineConfiguration().getCustomPostDecisionTableEvaluationListeners().add(watcher);
        return configuration.buildProcessEngine();
    }

    private void deploy(String name, Map<String, byte[]> files) {
        DeploymentBuilder builder = engine.getRepositoryService().createDeployment().name(name);
        files.forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        builder.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    /** The version of the process that is tried. */
    ProcessDefinition definition() {
        return definition;
    }

    @Override
    public void close() {
        database.close();
    }
}
