package vn.paraudit.sandbox.child;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.runtime.ProductEngine;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.TableAnswers;
import vn.paraudit.sandbox.TableTrials;

/** Asks tables with the engine of the tables alone: no process, no database, nothing deployed. */
@Component
class EngineAnswers implements TableAnswers {

    private final TimeSource time;

    EngineAnswers(TimeSource time) {
        this.time = time;
    }

    @Override
    public TableTrials.Answer of(byte[] table, String decision, Map<String, Object> values) {
        Instant now = time.now();
        List<SandboxState.Decision> asked = new ArrayList<>();
        DefaultDmnEngineConfiguration tables = ProductEngine.tables();
        tables.getCustomPostDecisionTableEvaluationListeners().add(event -> asked.add(AskedTable.of(event, null, now)));
        DmnEngine engine = tables.buildEngine();
        List<Map<String, String>> results = engine
            .evaluateDecision(engine.parseDecision(decision, new ByteArrayInputStream(table)), Variables.fromMap(values)).getResultList().stream()
            .map(EngineAnswers::shown).toList();
        return new TableTrials.Answer(asked, results);
    }

    private static Map<String, String> shown(Map<String, Object> row) {
        Map<String, String> shown = new LinkedHashMap<>();
        row.forEach((name, value) -> shown.put(name == null ? "" : name, value == null ? "" : value.toString()));
        return shown;
    }
}
