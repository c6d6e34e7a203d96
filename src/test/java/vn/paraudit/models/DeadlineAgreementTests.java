package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.LibraryFiles;

/**
 * Deadlines of a case agree with each other. Every model is walked from each of its starts over every exit of every gateway, so on every path
 * and in every way of checking, each step done on its last day; no step is due before one that it follows.
 */
class DeadlineAgreementTests {

    static final List<String> PROCESSES = ModelFiles.PROCESSES;

    private static final LocalDate STARTED = LocalDate.of(2026, 3, 2);
    /** Long enough after the start that everything before a visit has its time. */
    private static final LocalDate VISIT = LocalDate.of(2026, 8, 3);
    /** Walks that turn in circles are given up when nobody would wait any longer. */
    private static final LocalDate GIVEN_UP = STARTED.plusYears(2);
    private static final Path KNOWN = Path.of("src/test/resources/models/deadline-contradictions.txt");
    private static final Path EVENTS = Path.of("src/test/resources/models/deadline-events.txt");

    private static final Map<String, JsonNode> ROWS = rows();
    /** Which step's completion is the event that rows count from. */
    private static final Map<String, String> EVENT_OF_STEP = eventOfStep();

    private static Map<String, JsonNode> rows() {
        Map<String, JsonNode> rows = new HashMap<>();
        LibraryFiles.versions("deadlines").forEach(library -> library.path("rows").forEach(row -> rows.put(row.path("key").asString(), row)));
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, String> eventOfStep() {
        Map<String, String> events = new HashMap<>();
        lines(EVENTS).forEach(line -> events.put(line.split("=")[0].strip(), line.split("=")[1].strip()));
        return events;
    }

    /**
     * A place on a walk: what is done next, on which day, with the events that have happened and the step with the latest last day so far.
     *
     * @param done  steps that are done; a walk comes back to a step once, as work that is returned does
     */
    private record Place(FlowNode node, LocalDate day, Map<String, LocalDate> events, String latest, Deque<FlowNode> calls, Set<String> done,
        boolean returned) {

        private String key() {
            return node.getId() + day + events + latest + calls.stream().map(FlowNode::getId).toList() + returned;
        }

        /** The same walk one step on; {@code null} where it would come back a second time. */
        private Place at(FlowNode next, LocalDate on, Map<String, LocalDate> happened, String last, Deque<FlowNode> callers) {
            boolean again = done.contains(next.getId());
            if (again && returned) {
                return null;
            }
            Set<String> more = again ? new HashSet<>() : new HashSet<>(done);
            more.add(next.getId());
            return new Place(next, on, happened, last, callers, more, returned || again);
        }
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void noStepIsDueBeforeOneThatItFollows(String process) {
        Set<String> known = new TreeSet<>(lines(KNOWN));
        assertThat(contradictions(process)).as("contradictions of dates that are not known of %s", process).isSubsetOf(known);
    }

    @Test
    void aContradictionThatIsMendedIsTakenOffTheList() {
        Set<String> found = new TreeSet<>();
        PROCESSES.forEach(process -> found.addAll(contradictions(process)));
        Set<String> processes = new HashSet<>(PROCESSES);
        assertThat(lines(KNOWN).stream().filter(line -> processes.contains(line.split(":")[0])).toList()).isSubsetOf(found);
    }

    private static Set<String> contradictions(String process) {
        Set<String> found = new TreeSet<>();
        for (StartEvent start : ModelFiles.process(process).getModelElementsByType(StartEvent.class)) {
            walk(process, start, found);
        }
        return found;
    }

    private static void walk(String process, StartEvent start, Set<String> found) {
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(start, STARTED, new TreeMap<>(Map.of("visit date", VISIT)), "", new ArrayDeque<>(),
            Set.of(), false)));
        Set<String> been = new HashSet<>();
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (been.add(place.key()) && place.day().isBefore(GIVEN_UP)) {
                open.addAll(step(process, place, found));
            }
        }
    }

    private static List<Place> step(String process, Place place, Set<String> found) {
        FlowNode node = place.node();
        LocalDate done = place.day();
        String latest = place.latest();
        String row = ModelFiles.property(node, "deadline");
        if (row != null && ROWS.containsKey(row) && !(node instanceof SubProcess)) {
            LocalDate due = due(ROWS.get(row), place);
            if (due.isBefore(place.day())) {
                found.add(process + ": " + node.getId() + " is due before " + latest + " which it follows");
            } else if (due.isAfter(place.day())) {
                done = due;
                latest = node.getId();
            }
        }
        Map<String, LocalDate> events = new TreeMap<>(place.events());
        if (EVENT_OF_STEP.containsKey(node.getId())) {
            events.put(EVENT_OF_STEP.get(node.getId()), done);
        }
        List<Place> next = new ArrayList<>();
        for (FlowNode follower : followers(node)) {
            next.add(place.at(follower, done, events, latest, place.calls()));
        }
        if (node instanceof Activity activity) {
            for (BoundaryEvent attached : node.getModelInstance().getModelElementsByType(BoundaryEvent.class)) {
                if (attached.getAttachedTo() == activity) {
                    next.add(place.at(attached, done, events, latest, place.calls()));
                }
            }
        }
        if (node instanceof EndEvent && !place.calls().isEmpty()) {
            Deque<FlowNode> calls = new ArrayDeque<>(place.calls());
            FlowNode caller = calls.pop();
            for (SequenceFlow flow : caller.getOutgoing()) {
                next.add(place.at(flow.getTarget(), done, events, latest, calls));
            }
        }
        if (inside(node) != null) {
            Deque<FlowNode> calls = new ArrayDeque<>(place.calls());
            calls.push(node);
            next.add(place.at(inside(node), done, events, latest, calls));
        }
        return next.stream().filter(Objects::nonNull).toList();
    }

    /** Where a part of a model, or another model that it calls, begins; {@code null} for all other steps. */
    private static FlowNode inside(FlowNode node) {
        if (node instanceof SubProcess part && !part.triggeredByEvent()) {
            return part.getFlowElements().stream().filter(StartEvent.class::isInstance).map(FlowNode.class::cast).findFirst().orElse(null);
        }
        if (node instanceof CallActivity call && PROCESSES.contains(call.getCalledElement())) {
            Collection<StartEvent> starts = ModelFiles.process(call.getCalledElement()).getModelElementsByType(StartEvent.class);
            return starts.stream().filter(start -> !(start.getParentElement() instanceof SubProcess)).findFirst().orElse(null);
        }
        return null;
    }

    private static List<FlowNode> followers(FlowNode node) {
        return inside(node) == null ? node.getOutgoing().stream().map(SequenceFlow::getTarget).toList() : List.of();
    }

    private static LocalDate due(JsonNode row, Place place) {
        int amount = row.path("amount").asInt();
        LocalDate from = place.events().getOrDefault(row.path("from_event").asString(), place.day());
        LocalDate due = switch (row.path("unit").asString()) {
            case "WORKING_DAYS" -> plus(from, amount);
            case "BEFORE_WORKING_DAYS" -> plus(from, -amount);
            default -> from.plusDays(amount);
        };
        return "NEXT_WORKING_DAY".equals(row.path("end_rule").asString()) && isOff(due) ? plus(due, 1) : due;
    }

    private static LocalDate plus(LocalDate day, int workingDays) {
        LocalDate current = day;
        for (int left = Math.abs(workingDays); left > 0;) {
            current = current.plusDays(workingDays < 0 ? -1 : 1);
            left -= isOff(current) ? 0 : 1;
        }
        return current;
    }

    private static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
