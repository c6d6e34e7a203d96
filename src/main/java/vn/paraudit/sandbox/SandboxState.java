package vn.paraudit.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a tried model stands.
 *
 * @param now        its own clock
 * @param started    whether a case was begun
 * @param ended      whether that case is over
 * @param tasks      open human tasks, oldest first
 * @param tokens     elements that wait, and how often
 * @param passed     elements that were left
 * @param flows      sequence flows that were taken
 * @param ends       end events that were reached, in their order
 * @param calls      published actions that were written down instead of done, in their order
 * @param decisions  decision tables that were asked, in their order
 * @param incidents  steps of the machine that failed and wait
 * @param timers     moments at which something happens by itself
 * @param messages   messages that a step waits for
 * @param variables  routing variables of the case
 * @param reads      names that the model reads, as far as that can be told
 * @param nodes      all elements of the process that a case can pass
 * @param edges      all its sequence flows
 */
public record SandboxState(
    Instant now, boolean started, boolean ended, List<OpenTask> tasks, List<Token> tokens, List<String> passed, List<String> flows,
    List<String> ends, List<Call> calls, List<Decision> decisions, List<Incident> incidents, List<Timer> timers, List<String> messages,
    Map<String, Object> variables, List<Read> reads, List<String> nodes, List<String> edges) {

    /**
     * An open human task.
     *
     * @param place     place among the open tasks of its element, from 0
     * @param deadline  row of the deadline table
     * @param dueOn     its last day, counted from the day on which the step was reached
     * @param form      schema; the task has none when it is missing
     * @param context   invented lists that the form offers
     * @param barred    people who may not do it because they did what it checks
     * @param local     routing variables that tell it from the other tasks of its element
     */
    public record OpenTask(
        String id, String element, int place, String name, String help, String seat, @Nullable String deadline, @Nullable LocalDate dueOn,
        @Nullable JsonNode form, Map<String, Object> context, List<String> barred, boolean mayReturn, Map<String, Object> local) {
    }

    /**
     * A name that the model reads.
     *
     * @param asked  whether a form of the process asks for it
     * @param set    whether it has a value now
     */
    public record Read(String name, boolean asked, boolean set) {
    }

    /** An element that waits. */
    public record Token(String element, int count) {
    }

    /** A published action that would have been done. */
    public record Call(String action, String element, Instant at, Map<String, Object> arguments) {
    }

    /** A decision table that was asked; without rules nothing applied. */
    public record Decision(String decision, String name, @Nullable String element, Instant at, List<Input> inputs, List<Rule> rules) {
    }

    /** What a table looked at. */
    public record Input(String name, @Nullable String value) {
    }

    /**
     * A row that applied.
     *
     * @param number      its place in the table, from 1
     * @param conditions  its cells, in the order of the inputs; an empty one applies always
     */
    public record Rule(String id, int number, List<String> conditions, Map<String, String> outputs) {
    }

    /** A step of the machine that failed; the code's sentence is {@code problem.<code>}. */
    public record Incident(String element, String code, Map<String, Object> facts) {
    }

    /** Something that happens by itself. */
    public record Timer(String element, Instant at) {
    }
}
