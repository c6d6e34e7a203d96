package vn.paraudit.sandbox.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.EndObserver;
import vn.paraudit.engine.EngineTask;
import vn.paraudit.engine.TaskObserver;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.sandbox.SandboxState;

/** What happened to the case that is tried, in its order; what a failed step wrote is taken back with the step. */
final class Journal implements TaskObserver, EndObserver {

    /** A model that does more than anybody would read stops being written down; it is ended by its limits soon enough. */
    private static final int MOST_ENTRIES = 1000;

    private final MovedClock clock;
    private final BiFunction<String, Instant, Instant> deadlines;
    private final Map<String, EngineTask> tasks = new HashMap<>();
    private final Map<String, LocalDate> dueOn = new HashMap<>();
    private final Map<String, Set<String>> performers = new HashMap<>();
    private final List<SandboxState.Call> calls = new ArrayList<>();
    private final List<SandboxState.Decision> decisions = new ArrayList<>();
    private final List<String> flows = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    /** @param deadlines  the end of a deadline that counts from a moment */
    Journal(MovedClock clock, BiFunction<String, Instant, Instant> deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    /** How much was written at some moment. */
    record Mark(int calls, int decisions, int flows, int ends) {
    }

    Mark mark() {
        return new Mark(calls.size(), decisions.size(), flows.size(), ends.size());
    }

    void backTo(Mark mark) {
        cut(calls, mark.calls());
        cut(decisions, mark.decisions());
        cut(flows, mark.flows());
        cut(ends, mark.ends());
    }

    private static void cut(List<?> list, int size) {
        list.subList(Math.min(size, list.size()), list.size()).clear();
    }

    void clear() {
        tasks.clear();
        dueOn.clear();
        performers.clear();
        backTo(new Mark(0, 0, 0, 0));
    }

    private static <T> void write(List<T> list, T entry) {
        if (list.size() < MOST_ENTRIES) {
            list.add(entry);
        }
    }

    Instant now() {
        return clock.instant();
    }

    void called(SandboxState.Call call) {
        write(calls, call);
    }

    void decided(SandboxState.Decision decision) {
        write(decisions, decision);
    }

    void taken(String flow) {
        if (!flows.contains(flow)) {
            write(flows, flow);
        }
    }

    void performed(String element, String person) {
        performers.computeIfAbsent(element, key -> new HashSet<>()).add(person);
    }

    @Override
    public void created(EngineTask task) {
        tasks.put(task.id(), task);
        String deadline = task.properties().get("deadline");
        Instant end = deadline == null ? null : deadlines.apply(deadline, now());
        if (end != null) {
            dueOn.put(task.id(), LocalDate.ofInstant(end.minusMillis(1), TimeSource.ZONE));
        }
    }

    @Override
    public void completed(String taskId) {
        // who did it is written down by the step that knows
    }

    @Override
    public void withdrawn(String taskId) {
        // the engine is asked which tasks are open
    }

    @Override
    public void reached(String processKey, UUID caseId, String endEvent) {
        write(ends, endEvent);
    }

    @Nullable EngineTask task(String id) {
        return tasks.get(id);
    }

    @Nullable LocalDate dueOn(String taskId) {
        return dueOn.get(taskId);
    }

    /** Whoever did the step that this one checks. */
    Set<String> barredFrom(EngineTask task) {
        return performers.getOrDefault(task.properties().getOrDefault("fourEyes", ""), Set.of());
    }

    List<SandboxState.Call> calls() {
        return List.copyOf(calls);
    }

    List<SandboxState.Decision> decisions() {
        return List.copyOf(decisions);
    }

    List<String> flows() {
        return List.copyOf(flows);
    }

    List<String> ends() {
        return List.copyOf(ends);
    }
}
