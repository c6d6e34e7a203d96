package vn.paraudit.engine.model;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.Decisions;

@Service
class EngineDecisions implements Decisions {

    private final ProcessEngine engine;

    EngineDecisions(ProcessEngine engine) {
        this.engine = engine;
    }

    /** All inputs are one command of the engine: it remembers the table's row as long as the command lasts and not a moment longer. */
    @Override
    public List<List<Map<String, Object>>> evaluateEach(String decisionId, List<Map<String, Object>> inputs) {
        String newest = engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(decisionId).latestVersion()
            .singleResult().getId();
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context ->
            inputs.stream().map(input -> engine.getDecisionService().evaluateDecisionTableById(newest, input).getResultList()).toList());
    }
}
