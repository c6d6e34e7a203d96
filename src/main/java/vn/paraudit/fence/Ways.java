package vn.paraudit.fence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which way a case takes: where ways begin and end, and on which of them conditions stand. */
final class Ways {

    private static final Set<String> WITHOUT_CHOICE = Set.of("parallelGateway", "eventBasedGateway");

    private final Map<String, List<XmlNode>> leaving = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Refusals refusals;

    private Ways(XmlNode scope, Refusals refusals) {
        this.refusals = refusals;
        scope.children("sequenceFlow").forEach(flow -> {
            leaving.computeIfAbsent(flow.attribute("sourceRef"), id -> new ArrayList<>()).add(flow);
            reached.add(flow.attribute("targetRef"));
        });
    }

    static void check(XmlNode scope, Refusals refusals) {
        Ways ways = new Ways(scope, refusals);
        scope.children.stream().filter(node -> BpmnRules.FLOW_NODES.contains(node.name)).forEach(ways::check);
        checkStarts(scope, refusals);
    }

    private void check(XmlNode node) {
        List<XmlNode> out = leaving.getOrDefault(node.id(), List.of());
        boolean begins = Set.of("startEvent", "boundaryEvent").contains(node.name);
        boolean apart = "true".equals(node.attribute("triggeredByEvent"));
        if (reached.contains(node.id()) && (begins || apart)) {
            refusals.add(node.id(), "way-into-start");
        }
        if (!out.isEmpty() && ("endEvent".equals(node.name) || apart)) {
            refusals.add(node.id(), "way-out-of-end");
        }
        checkConditions(node, out);
    }

    private void checkConditions(XmlNode node, List<XmlNode> out) {
        String usual = node.attribute("default");
        boolean choice = Flow.SPLITS.contains(node.name) && out.size() > 1;
        for (XmlNode flow : out) {
            boolean condition = !flow.children("conditionExpression").isEmpty();
            boolean byDefault = flow.id().equals(usual) && !usual.isEmpty();
            boolean pointless = WITHOUT_CHOICE.contains(node.name) || byDefault || Flow.SPLITS.contains(node.name) && out.size() == 1;
            if (condition && pointless) {
                refusals.add(flow.place(), "condition-pointless");
            } else if (!condition && choice && !usual.isEmpty() && !byDefault) {
                refusals.add(flow.place(), "condition-missing");
            }
        }
        boolean stuck = !out.isEmpty() && !Flow.SPLITS.contains(node.name) && !WITHOUT_CHOICE.contains(node.name) && usual.isEmpty()
            && out.stream().noneMatch(flow -> flow.children("conditionExpression").isEmpty());
        if (stuck) {
            refusals.add(node.id(), "default-flow-missing");
        }
    }

    /** A case begins at one place: beside it only messages may begin a process. */
    private static void checkStarts(XmlNode scope, Refusals refusals) {
        List<XmlNode> starts = scope.children("startEvent").stream()
            .filter(start -> !"process".equals(scope.name) || start.children("messageEventDefinition").isEmpty()).toList();
        starts.stream().skip(1).forEach(start -> refusals.add(start.id(), "start-twice"));
    }
}
