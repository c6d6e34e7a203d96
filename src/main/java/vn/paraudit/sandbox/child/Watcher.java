package vn.paraudit.sandbox.child;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

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
        journal.decided(AskedTable.of(event, at == null ? null : at.getExecution().getActivityId(), journal.now()));
    }
}
