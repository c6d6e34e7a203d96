package vn.paraudit.engine.model;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.Decisions;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.engine.TriedDecisions;
import vn.paraudit.form.FeelMachine;

@Service
class EngineDecisions implements Decisions, TriedDecisions {

    /** For all inputs together; a year's plan takes about a million for the units of the province. */
    private static final long STEPS = 20_000_000;

    private final ProcessEngine engine;

    EngineDecisions(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Handed out of the engine's command as a value: thrown inside of it, it would spoil the reader's transaction. */
    private record Answer(List<List<Map<String, Object>>> rows, @Nullable TableFailure failure) {
    }

    /** All inputs are one command of the engine: it remembers the table's row as long as the command lasts and not a moment longer. */
    @Override
    public List<List<Map<String, Object>>> evaluateEach(String decisionId, List<Map<String, Object>> inputs) {
        String newest = engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(decisionId).latestVersion()
            .singleResult().getId();
        Answer answer = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> answer(context, newest, inputs));
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return answer.rows();
    }

    @Override
    public List<List<Map<String, Object>>> tried(byte[] table, String decisionId, List<Map<String, Object>> inputs) {
        Answer answer = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context ->
            evaluated(context.getProcessEngineConfiguration(), context.getProcessEngineConfiguration().getDmnEngine()
                .parseDecision(decisionId, new ByteArrayInputStream(table)), inputs));
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return answer.rows();
    }

    private static Answer answer(CommandContext context, String definitionId, List<Map<String, Object>> inputs) {
        ProcessEngineConfigurationImpl configuration = context.getProcessEngineConfiguration();
        return evaluated(configuration, (DmnDecision) configuration.getDeploymentCache().findDeployedDecisionDefinitionById(definitionId), inputs);
    }

    private static Answer evaluated(ProcessEngineConfigurationImpl configuration, DmnDecision table, List<Map<String, Object>> inputs) {
        try {
            return new Answer(FeelMachine.within(STEPS, () -> inputs.stream().map(input -> configuration.getDmnEngine()
                .evaluateDecisionTable(table, Variables.fromMap(input)).getResultList()).toList()), null);
        } catch (TableFailure failure) {
            return new Answer(List.of(), failure);
        }
    }
}
