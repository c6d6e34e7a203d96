package vn.paraudit.fence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The graph of one scope of a process: can every step be reached, can every step come to an end, does every circle wait somewhere. */
final class Flow {

    private static final int MAX_TOKENS = 500;
    static final Set<String> SPLITS = Set.of("exclusiveGateway", "inclusiveGateway");

    private final Map<String, XmlNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, Set<String>> leaving = new HashMap<>();
    private final Set<String> waiting;
    private final XmlNode scope;
    private final Refusals refusals;
    private boolean loose;

    private Flow(XmlNode scope, Refusals refusals) {
        this.scope = scope;
        this.refusals = refusals;
        scope.children.stream().filter(child -> BpmnRules.FLOW_NODES.contains(child.name)).forEach(this::add);
        scope.children("sequenceFlow").forEach(this::connect);
        // A step and the events on its border stand together: whoever reaches the step can leave by its events.
        nodes.values().stream().filter(node -> "boundaryEvent".equals(node.name)).forEach(node -> link(node.attribute("attachedToRef"), node.id()));
        waiting = nodes.values().stream().filter(Flow::waits).map(XmlNode::id).collect(Collectors.toSet());
    }

    static void check(XmlNode scope, Refusals refusals) {
        new Flow(scope, refusals).check();
    }

    private void add(XmlNode node) {
        loose |= nodes.put(node.id(), node) != null || "boundaryEvent".equals(node.name) && !References.isOnStep(node);
    }

    private void connect(XmlNode sequence) {
        String source = sequence.attribute("sourceRef");
        String target = sequence.attribute("targetRef");
        if (!nodes.containsKey(source) || !nodes.containsKey(target)) {
            loose = true;
            if (!leadsToForbidden(source, target)) {
                refusals.add(sequence.place(), "flow-loose");
            }
            return;
        }
        leaving.computeIfAbsent(source, key -> new HashSet<>()).add(sequence.id());
        link(source, target);
    }

    /** A step of a kind that is refused is told there, and not once more at every line to it. */
    private boolean leadsToForbidden(String source, String target) {
        List<String> drawn = scope.children.stream().map(XmlNode::id).filter(id -> !id.isEmpty()).toList();
        return drawn.contains(source) && drawn.contains(target);
    }

    private void link(String source, String target) {
        next.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
        before.computeIfAbsent(target, key -> new ArrayList<>()).add(source);
    }

    private void check() {
        if (nodes.values().stream().noneMatch(node -> "startEvent".equals(node.name))) {
            refusals.add(scope.place(), "start-missing");
        } else if (!loose) {
            checkConnected();
        }
        for (XmlNode node : nodes.values()) {
            long outgoing = next.getOrDefault(node.id(), List.of()).size();
            if (SPLITS.contains(node.name) && outgoing > 1 && !leaving.getOrDefault(node.id(), Set.of()).contains(node.attribute("default"))) {
                refusals.add(node.id(), "default-flow-missing");
            }
        }
        List<String> circles = circlesWithoutWait();
        circles.forEach(id -> refusals.add(id, "circle-without-wait"));
        if (circles.isEmpty()) {
            checkBranches();
        }
    }

    /** Told where it begins: what only follows from it is no fault of its own. Where something is loose nothing is known of the rest. */
    private void checkConnected() {
        Set<String> reachable = closure(nodes.values().stream().filter(this::isBeginning).map(XmlNode::id).toList(), next);
        Set<String> ending = closure(nodes.values().stream().filter(node -> "endEvent".equals(node.name) || isEventSubProcess(node))
            .map(XmlNode::id).toList(), before);
        Set<String> unreachable = new LinkedHashSet<>(nodes.keySet());
        unreachable.removeAll(reachable);
        Set<String> endless = new LinkedHashSet<>(nodes.keySet());
        endless.removeAll(ending);
        endless.removeAll(unreachable);
        origins(unreachable, before).forEach(id -> refusals.add(id, "unreachable"));
        origins(endless, next).forEach(id -> refusals.add(id, "endless"));
        if (unreachable.isEmpty() && endless.isEmpty()) {
            Deadlocks.of(scope).forEach(id -> refusals.add(id, "deadlock"));
        }
    }

    /** Of some steps those to which no other of them leads; of steps in a circle the first. */
    private static List<String> origins(Set<String> some, Map<String, List<String>> edges) {
        Map<String, Set<String>> closures = new HashMap<>();
        some.forEach(id -> closures.put(id, closure(List.of(id), edges)));
        Set<String> told = new HashSet<>();
        List<String> origins = new ArrayList<>();
        for (String id : some) {
            boolean last = closures.get(id).stream().filter(some::contains).allMatch(other -> closures.get(other).contains(id));
            if (last && closures.get(id).stream().noneMatch(told::contains)) {
                origins.add(id);
                told.add(id);
            }
        }
        return origins;
    }

    /** Forks that are never joined again multiply: thirty in a row would make a thousand million steps before anything waits. */
    private void checkBranches() {
        Map<String, Double> known = new HashMap<>();
        nodes.values().stream().filter(node -> "startEvent".equals(node.name) || waiting.contains(node.id()))
            .filter(node -> leaving(node.id(), known) > MAX_TOKENS)
            .forEach(node -> refusals.add(node.id(), "too-many-branches", "max", MAX_TOKENS));
    }

    /** How many branches come of one that leaves a step, until each of them waits or ends; a join makes one of as many as lead to it. */
    private double leaving(String id, Map<String, Double> known) {
        List<String> targets = next.getOrDefault(id, List.of());
        boolean choice = Set.of("exclusiveGateway", "eventBasedGateway").contains(nodes.get(id).name);
        double sum = 0;
        for (String target : targets) {
            double branches = arriving(target, known);
            sum = choice ? Math.max(sum, branches) : sum + branches;
        }
        boolean join = Set.of("parallelGateway", "inclusiveGateway").contains(nodes.get(id).name);
        return targets.isEmpty() ? 1 : join ? sum / Math.max(1, before.getOrDefault(id, List.of()).size()) : sum;
    }

    private double arriving(String id, Map<String, Double> known) {
        if (waiting.contains(id)) {
            return 1;
        }
        Double already = known.get(id);
        if (already == null) {
            already = leaving(id, known);
            known.put(id, already);
        }
        return already;
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
        Map<String, List<String>> running = running();
        return running.keySet().stream().filter(id -> closure(running.get(id), running).contains(id)).sorted().toList();
    }

    private Map<String, List<String>> running() {
        Map<String, List<String>> running = new HashMap<>();
        next.forEach((source, targets) -> {
            if (!waiting.contains(source)) {
                running.put(source, targets.stream().filter(target -> !waiting.contains(target)).toList());
            }
        });
        return running;
    }

    /** A step that may have no instance at all, and a date that may be over, hold nobody up; what a called process does is not known here. */
    private static boolean waits(XmlNode node) {
        if (mayHaveNoInstance(node)) {
            return false;
        }
        return switch (node.name) {
            case "userTask", "receiveTask" -> true;
            case "intermediateCatchEvent" -> node.children("timerEventDefinition").stream().allMatch(timer -> timer.children("timeDate").isEmpty());
            case "subProcess" -> !new Flow(node, new Refusals("")).canBePassedAtOnce();
            default -> false;
        };
    }

    private static boolean mayHaveNoInstance(XmlNode node) {
        return node.children("multiInstanceLoopCharacteristics").stream()
            .anyMatch(several -> several.children("loopCardinality").stream().noneMatch(number -> number.text().matches("[1-9][0-9]*")));
    }

    private boolean canBePassedAtOnce() {
        Set<String> reached = closure(nodes.values().stream().filter(node -> "startEvent".equals(node.name)).map(XmlNode::id).toList(), running());
        return nodes.values().stream().anyMatch(node -> "endEvent".equals(node.name) && reached.contains(node.id()));
    }
}
