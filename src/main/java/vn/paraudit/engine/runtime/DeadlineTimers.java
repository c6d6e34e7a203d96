package vn.paraudit.engine.runtime;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.IdentifierNode;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.ExpressionText;

/** Remembers which names the timers of a diagram read: the end of a deadline, or a routing variable; all others keep the moment that they were set to. */
public final class DeadlineTimers extends AbstractBpmnParseListener {

    private static final String KEY = "paraudit.timer-reads";
    private static final List<String> KINDS = List.of("timeDate", "timeDuration", "timeCycle");

    static boolean reads(ActivityImpl timer, String name) {
        return timer != null && timer.getProperty(KEY) instanceof Set<?> names && names.contains(name);
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
        timer.setProperty(KEY, KINDS.stream().map(definition::element).filter(Objects::nonNull)
            .flatMap(time -> names(time.getText().strip())).collect(Collectors.toSet()));
    }

    /** The names are taken from the parsed expression: a literal that holds the same word is none of them. */
    public static boolean readsDeadline(String text) {
        return names(text).anyMatch(DeadlineSource.NAME::equals);
    }

    private static Stream<String> names(String text) {
        boolean expression = text.startsWith("${") || text.startsWith("#{");
        return !expression ? Stream.empty() : ExpressionText.read(text).stream()
            .flatMap(tree -> StreamSupport.stream(tree.getIdentifierNodes().spliterator(), false)).map(IdentifierNode::getName);
    }
}
