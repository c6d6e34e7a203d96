package vn.paraudit.engine.model;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.Decisions;

@Service
class EngineDecisions implements Decisions {

    private final DecisionService decisions;

    EngineDecisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> input) {
        return decisions.evaluateDecisionTableByKey(decisionId, input).getResultList();
    }
}
