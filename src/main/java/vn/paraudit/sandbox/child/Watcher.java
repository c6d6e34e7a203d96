package vn.paraudit.sandbox.child;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.value.TypedValue;
import vn.paraudit.sandbox.SandboxState;

/** Sees which flows a case takes and why its decision tables say what they say. */
final class Watcher extends AbstractBpmnParseListener implements DmnDecisionTableEvaluationListener {

    private final Journal journal;

    Watcher(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> journal.taken(flow.getId()));
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        BpmnExecutionContext at = Context.getBpmnExecutionContext();
        List<SandboxState.Input> inputs = event.getInputs().stream().map(input ->
            new SandboxState.Input(input.getName() == null ? input.getInputVariable() : input.getName(), show(input.getValue()))).toList();
        List<DmnDecisionTableRuleImpl> rows = ((DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic()).getRules();
        List<SandboxState.Rule> rules = event.getMatchingRules().stream().map(rule -> rule(rule, rows)).toList();
        journal.decided(new SandboxState.Decision(event.getDecisionTable().getKey(), event.getDecisionTable().getName(),
            at == null ? null : at.getExecution().getActivityId(), journal.now(), inputs, rules));
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

    private static String show(TypedValue value) {
        return value == null || value.getValue() == null ? null : value.getValue().toString();
    }
}
