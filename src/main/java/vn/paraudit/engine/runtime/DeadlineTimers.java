package vn.paraudit.engine.runtime;

import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.ExpressionText;

/** Remembers which timers of a diagram wait for the end of a deadline; all others keep the moment that they were set to. */
public final class DeadlineTimers extends AbstractBpmnParseListener {

    private static final String KEY = "paraudit.waits-for-deadline";
    private static final List<String> KINDS = List.of("timeDate", "timeDuration", "timeCycle");

    static boolean waitsForDeadline(ActivityImpl timer) {
        return timer != null && Boolean.TRUE.equals(timer.getProperty(KEY));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        remember(definition, timer);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl timer) {
        remember(definition, timer);
    }

    private static void remember(Element definition, ActivityImpl timer) {
        timer.setProperty(KEY, KINDS.stream().map(definition::element).anyMatch(time -> time != null && readsDeadline(time.getText().strip())));
    }

    /** The names are taken from the parsed expression: a literal that holds the same word is none of them. */
    public static boolean readsDeadline(String text) {
        boolean expression = text.startsWith("${") || text.startsWith("#{");
        return expression && ExpressionText.read(text).map(tree -> StreamSupport.stream(tree.getIdentifierNodes().spliterator(), false)
            .anyMatch(name -> DeadlineSource.NAME.equals(name.getName()))).orElse(false);
    }
}
