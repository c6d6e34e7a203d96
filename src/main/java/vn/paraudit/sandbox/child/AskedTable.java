package vn.paraudit.sandbox.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import vn.paraudit.sandbox.SandboxState;

/** Makes of a table that was asked what people can read: what it looked at and which rows applied. */
final class AskedTable {

    private AskedTable() {
    }

    /** @param element  the step that asked it; none where the table is tried alone */
    static SandboxState.Decision of(DmnDecisionTableEvaluationEvent event, @Nullable String element, Instant at) {
        List<SandboxState.Input> inputs = event.getInputs().stream().map(input ->
            new SandboxState.Input(input.getName() == null ? input.getInputVariable() : input.getName(), show(input.getValue()))).toList();
        List<DmnDecisionTableRuleImpl> rows = ((DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic()).getRules();
        List<SandboxState.Rule> rules = event.getMatchingRules().stream().map(rule -> rule(rule, rows)).toList();
        return new SandboxState.Decision(event.getDecisionTable().getKey(), event.getDecisionTable().getName(), element, at, inputs, rules);
    }

    private static SandboxState.Rule rule(DmnEvaluatedDecisionRule matched, List<DmnDecisionTableRuleImpl> rows) {
        int place = rows.stream().map(DmnDecisionTableRuleImpl::getId).toList().indexOf(matched.getId());
        List<String> conditions = new ArrayList<>();
        if (place >= 0) {
            rows.get(place).getConditions().stream().map(DmnExpressionImpl::getExpression).forEach(text -> conditions.add(text == null ? "" : text));
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        matched.getOutputEntries().forEach((name, output) -> outputs.put(name, Objects.toString(show(output.getValue()), "")));
        return new SandboxState.Rule(matched.getId(), place + 1, conditions, outputs);
    }

    private static @Nullable String show(TypedValue value) {
        return value == null || value.getValue() == null ? null : value.getValue().toString();
    }
}
