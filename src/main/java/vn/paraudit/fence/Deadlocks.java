package vn.paraudit.fence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins at which a case would wait for ever, because one of the ways into them is not taken whenever another is. All ways that a case can
 * take are walked, whatever the conditions say; a scope with more standings than {@link #MOST} is let through.
 */
final class Deadlocks {

    private static final int MOST = 4_000;
    private static final int MOST_CHOICES = 6;
    /** More branches than this on one line say nothing new. */
    private static final int MOST_TOKENS = 2;
    private static final Set<String> ONE_WAY = Set.of("exclusiveGateway", "eventBasedGateway");
    private static final Set<String> ENDING_ALL = Set.of("terminateEventDefinition", "errorEventDefinition");

    private final Map<String, XmlNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> in = new HashMap<>();
    private final Map<String, List<String>> out = new HashMap<>();
    private final Map<String, String> target = new HashMap<>();
    private final Map<String, List<XmlNode>> borders = new HashMap<>();

    private Deadlocks(XmlNode scope) {
        scope.children.stream().filter(node -> BpmnRules.FLOW_NODES.contains(node.name)).forEach(node -> nodes.put(node.id(), node));
        nodes.values().stream().filter(node -> "boundaryEvent".equals(node.name))
            .forEach(event -> borders.computeIfAbsent(event.attribute("attachedToRef"), id -> new ArrayList<>()).add(event));
        int number = 0;
        for (XmlNode flow : scope.children("sequenceFlow")) {
            String line = String.valueOf(number++);
            out.computeIfAbsent(flow.attribute("sourceRef"), id -> new ArrayList<>()).add(line);
            in.computeIfAbsent(flow.attribute("targetRef"), id -> new ArrayList<>()).add(line);
            target.put(line, flow.attribute("targetRef"));
        }
    }

    /** Ids of the joins of a scope in which everything is connected. */
    static Set<String> of(XmlNode scope) {
        Deadlocks search = new Deadlocks(scope);
        boolean joins = search.nodes.values().stream().anyMatch(search::waitsForAll);
        return joins ? search.find() : Set.of();
    }

    private boolean waitsForAll(XmlNode node) {
        return "parallelGateway".equals(node.name) && in.getOrDefault(node.id(), List.of()).size() > 1;
    }

    private Set<String> find() {
        Set<String> stuck = new TreeSet<>();
        Set<Map<String, Integer>> seen = new HashSet<>();
        Deque<Map<String, Integer>> open = new ArrayDeque<>();
        nodes.values().stream().filter(node -> "startEvent".equals(node.name))
            .forEach(start -> results(start).forEach(lines -> open.push(with(new TreeMap<>(), lines))));
        while (!open.isEmpty()) {
            Map<String, Integer> standing = open.pop();
            if (!seen.add(standing)) {
                continue;
            }
            if (seen.size() > MOST) {
                return Set.of();
            }
            List<Map<String, Integer>> following = following(standing);
            if (following.isEmpty()) {
                standing.keySet().forEach(line -> stuck.add(target.get(line)));
            }
            following.forEach(open::push);
        }
        return stuck;
    }

    private List<Map<String, Integer>> following(Map<String, Integer> standing) {
        List<Map<String, Integer>> following = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (String line : standing.keySet()) {
            XmlNode node = nodes.get(target.get(line));
            boolean join = waitsForAll(node) || "inclusiveGateway".equals(node.name);
            if (join && !asked.add(node.id())) {
                continue;
            }
            List<String> taken = join ? joined(node, standing) : List.of(line);
            if (!taken.isEmpty()) {
                boolean endsAll = "endEvent".equals(node.name) && node.children.stream().anyMatch(child -> ENDING_ALL.contains(child.name));
                Map<String, Integer> left = endsAll ? new TreeMap<>() : without(standing, taken);
                results(node).forEach(lines -> following.add(with(left, lines)));
                if (isDone(node)) {
                    return List.of(following.get(following.size() - 1));
                }
            }
        }
        return standing.isEmpty() ? List.of(standing) : following;
    }

    /** A step with one way on never gets in the way of another: the order in which such steps are taken does not matter. */
    private boolean isDone(XmlNode node) {
        return !waitsForAll(node) && !"inclusiveGateway".equals(node.name) && results(node).size() == 1;
    }

    /** The lines that a join takes in: all of a parallel one, of an inclusive one those that have come when none can come any more. */
    private List<String> joined(XmlNode join, Map<String, Integer> standing) {
        List<String> ways = in.getOrDefault(join.id(), List.of());
        List<String> come = ways.stream().filter(standing::containsKey).toList();
        if ("parallelGateway".equals(join.name)) {
            return come.size() == ways.size() ? come : List.of();
        }
        Set<String> missing = new HashSet<>(ways);
        come.forEach(missing::remove);
        boolean mayCome = standing.keySet().stream().filter(line -> !ways.contains(line)).anyMatch(line -> leadsTo(line, missing, join.id()));
        return mayCome ? List.of() : come;
    }

    private boolean leadsTo(String line, Set<String> wanted, String past) {
        Set<String> found = new HashSet<>(Set.of(line));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String next = open.pop();
            if (wanted.contains(next)) {
                return true;
            }
            String node = target.get(next);
            if (!node.equals(past)) {
                results(nodes.get(node)).forEach(lines -> lines.stream().filter(found::add).forEach(open::push));
            }
        }
        return false;
    }

    /** Which lines may be taken together when a node is left. */
    private List<Set<String>> results(XmlNode node) {
        List<String> lines = out.getOrDefault(node.id(), List.of());
        List<Set<String>> results = new ArrayList<>();
        if (ONE_WAY.contains(node.name) && !lines.isEmpty()) {
            lines.forEach(line -> results.add(Set.of(line)));
        } else if ("inclusiveGateway".equals(node.name) && lines.size() > 1) {
            results.addAll(lines.size() > MOST_CHOICES ? List.of(Set.copyOf(lines)) : choices(lines));
        } else {
            results.add(Set.copyOf(lines));
        }
        for (XmlNode event : borders.getOrDefault(node.id(), List.of())) {
            Set<String> further = Set.copyOf(out.getOrDefault(event.id(), List.of()));
            if (!"false".equals(event.attribute("cancelActivity"))) {
                results.add(further);
            } else {
                Set<String> both = new HashSet<>(lines);
                both.addAll(further);
                results.add(both);
            }
        }
        return results;
    }

    private static List<Set<String>> choices(List<String> lines) {
        List<Set<String>> choices = new ArrayList<>();
        for (int bits = 1; bits < 1 << lines.size(); bits++) {
            Set<String> choice = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    choice.add(lines.get(i));
                }
            }
            choices.add(choice);
        }
        return choices;
    }

    private static Map<String, Integer> with(Map<String, Integer> standing, Set<String> lines) {
        Map<String, Integer> more = new TreeMap<>(standing);
        lines.forEach(line -> more.merge(line, 1, (some, one) -> Math.min(MOST_TOKENS, some + one)));
        return more;
    }

    private static Map<String, Integer> without(Map<String, Integer> standing, List<String> lines) {
        Map<String, Integer> less = new TreeMap<>(standing);
        lines.forEach(line -> less.computeIfPresent(line, (same, count) -> count > 1 ? count - 1 : null));
        return less;
    }
}
