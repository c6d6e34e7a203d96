package vn.paraudit.engine.fence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The graph of one scope of a process: can every step be reached, can every step come to an end, does every circle wait somewhere. */
final class Flow {

    private static final Set<String> WAITS = Set.of("userTask", "receiveTask", "intermediateCatchEvent", "callActivity");
    private static final Set<String> SPLITS = Set.of("exclusiveGateway", "inclusiveGateway");

    private final Map<String, XmlNode> nodes = new HashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Refusals refusals;

    private Flow(Refusals refusals) {
        this.refusals = refusals;
    }

    static void check(XmlNode scope, Set<String> flowNodes, Refusals refusals) {
        Flow flow = new Flow(refusals);
        scope.children.stream().filter(child -> flowNodes.contains(child.name)).forEach(child -> flow.nodes.put(child.id(), child));
        scope.children("sequenceFlow").forEach(flow::connect);
        // A step and the events on its border stand together: whoever reaches the step can leave by its events.
        flow.nodes.values().stream().filter(node -> "boundaryEvent".equals(node.name))
            .forEach(node -> flow.link(node.attribute("attachedToRef"), node.id()));
        flow.check();
    }

    private void connect(XmlNode sequence) {
        String source = sequence.attribute("sourceRef");
        String target = sequence.attribute("targetRef");
        if (!nodes.containsKey(source) || !nodes.containsKey(target)) {
            refusals.add(sequence.place(), "flow-loose");
            return;
        }
        link(source, target);
    }

    private void link(String source, String target) {
        next.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
        before.computeIfAbsent(target, key -> new ArrayList<>()).add(source);
    }

    private void check() {
        Set<String> reachable = closure(nodes.values().stream().filter(this::isBeginning).map(XmlNode::id).toList(), next);
        Set<String> ending = closure(nodes.values().stream().filter(node -> "endEvent".equals(node.name) || isEventSubProcess(node))
            .map(XmlNode::id).toList(), before);
        for (XmlNode node : nodes.values()) {
            if (!reachable.contains(node.id())) {
                refusals.add(node.id(), "unreachable");
            } else if (!ending.contains(node.id())) {
                refusals.add(node.id(), "endless");
            }
            long outgoing = next.getOrDefault(node.id(), List.of()).size();
            if (SPLITS.contains(node.name) && outgoing > 1 && node.attribute("default").isEmpty()) {
                refusals.add(node.id(), "default-flow-missing");
            }
        }
        circlesWithoutWait().forEach(id -> refusals.add(id, "circle-without-wait"));
    }

    private boolean isBeginning(XmlNode node) {
        return "startEvent".equals(node.name) || isEventSubProcess(node);
    }

    private static boolean isEventSubProcess(XmlNode node) {
        return "subProcess".equals(node.name) && "true".equals(node.attribute("triggeredByEvent"));
    }

    private static Set<String> closure(List<String> from, Map<String, List<String>> edges) {
        Set<String> found = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String target : edges.getOrDefault(open.pop(), List.of())) {
                if (found.add(target)) {
                    open.push(target);
                }
            }
        }
        return found;
    }

    /** Without the steps that wait, no step may come back to itself. */
    private List<String> circlesWithoutWait() {
        Map<String, List<String>> running = new HashMap<>();
        next.forEach((source, targets) -> {
            if (!waits(source)) {
                running.put(source, targets.stream().filter(target -> !waits(target)).toList());
            }
        });
        return running.keySet().stream().filter(id -> closure(running.get(id), running).contains(id)).sorted().toList();
    }

    private boolean waits(String id) {
        XmlNode node = nodes.get(id);
        return node == null || WAITS.contains(node.name) || "eventBasedGateway".equals(node.name);
    }
}
