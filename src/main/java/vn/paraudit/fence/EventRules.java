package vn.paraudit.fence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which kinds of events may stand where, and when timers are sound. */
final class EventRules {

    static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent");
    private static final Pattern INSTANT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
        + "(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?)?");
    private static final Pattern DURATION = Pattern.compile("P[0-9]{1,4}W|P(?=[0-9T])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}D)?"
        + "(T(?=[0-9])([0-9]{1,5}H)?([0-9]{1,5}M)?)?");
    private static final Pattern CYCLE = Pattern.compile("R[1-9][0-9]{0,2}/(.+)");
    private static final Pattern ANY_DIGIT_BUT_ZERO = Pattern.compile("[1-9]");

    private EventRules() {
    }

    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    /** A timer says when in exactly one way. */
    static boolean saysWhen(XmlNode definition) {
        return definition.children.stream().filter(child -> TIMES.contains(child.name)).count() == 1;
    }

    static boolean isEvent(XmlNode node) {
        return EVENTS.contains(node.name);
    }

    /** The kinds of an event that may not be used where it stands. */
    static List<String> forbiddenKinds(XmlNode event) {
        List<String> kinds = event.children.stream().map(child -> child.name).filter(name -> name.endsWith("EventDefinition"))
            .map(name -> name.substring(0, name.length() - "EventDefinition".length())).toList();
        if (kinds.size() > 1) {
            return kinds;
        }
        Set<String> allowed = allowed(event);
        if (kinds.isEmpty()) {
            return allowed.contains("none") ? List.of() : List.of("none");
        }
        return kinds.stream().filter(kind -> !allowed.contains(kind)).toList();
    }

    private static Set<String> allowed(XmlNode event) {
        return switch (event.name) {
            case "startEvent" -> "true".equals(event.parent.attribute("triggeredByEvent")) ? Set.of("message", "timer", "error")
                : "process".equals(event.parent.name) ? Set.of("none", "message", "timer") : Set.of("none");
            case "endEvent" -> Set.of("none", "error", "terminate");
            case "intermediateThrowEvent" -> Set.of("none", "signal");
            case "intermediateCatchEvent" -> Set.of("timer", "message", "signal");
            default -> Set.of("timer", "message", "signal", "error");
        };
    }

    /** A timer of a process that has not begun can read no variable, and one that repeats by a variable has no bound. */
    static boolean mayReadVariable(XmlNode timer) {
        XmlNode event = timer.parent == null ? null : timer.parent.parent;
        boolean begins = event != null && "startEvent".equals(event.name) && "process".equals(event.parent.name);
        return !begins && !"timeCycle".equals(timer.name);
    }

    /** The step whose deadline a timer waits for: the one it stands at, the gateway before it, or the scope around it. */
    static XmlNode stepOf(XmlNode timer) {
        XmlNode event = timer.parent.parent;
        XmlNode scope = event.parent;
        return switch (event.name) {
            case "boundaryEvent" -> named(scope, event.attribute("attachedToRef")).orElse(event);
            case "startEvent" -> scope.parent;
            default -> scope.children("sequenceFlow").stream().filter(flow -> flow.attribute("targetRef").equals(event.id()))
                .flatMap(flow -> named(scope, flow.attribute("sourceRef")).stream()).filter(source -> "eventBasedGateway".equals(source.name))
                .findFirst().orElse(event);
        };
    }

    private static Optional<XmlNode> named(XmlNode scope, String id) {
        return scope.children.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    static boolean isSound(XmlNode timer) {
        String text = timer.text();
        return switch (timer.name) {
            case "timeDate" -> isInstant(text);
            case "timeDuration" -> isDuration(text);
            default -> isBoundedCycle(text);
        };
    }

    private static boolean isInstant(String text) {
        var instant = INSTANT.matcher(text);
        if (!instant.matches()) {
            return false;
        }
        try {
            LocalDate.parse(instant.group(1));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** At least a minute: the pattern knows no seconds, so any digit but zero will do. */
    private static boolean isDuration(String text) {
        return DURATION.matcher(text).matches() && ANY_DIGIT_BUT_ZERO.matcher(text).find();
    }

    private static boolean isBoundedCycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches() && isDuration(cycle.group(1));
    }
}
