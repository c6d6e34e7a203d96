package vn.paraudit.sandbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of trying a model, in words that mean the same in every run of the same model.
 *
 * @param act        what is done
 * @param at         {@code START} and {@code CLOCK}: the moment that it is then
 * @param element    {@code COMPLETE}: element of the task
 * @param place      {@code COMPLETE}: place among the open tasks of that element, oldest first, from 0
 * @param person     {@code COMPLETE}: the invented person who does it
 * @param data       {@code COMPLETE}: what the form says
 * @param variables  set before anything else happens: what in real life handlers and actions would bring
 * @param returned   {@code COMPLETE}: the task is given back for correction instead
 * @param message    {@code MESSAGE}: its name
 */
public record SandboxStep(
    Act act, @Nullable Instant at, @Nullable String element, int place, @Nullable String person, Map<String, Object> data,
    Map<String, Object> variables, boolean returned, @Nullable String message) {

    /** Kinds of steps. */
    public enum Act {
        START, COMPLETE, CLOCK, MESSAGE, VARIABLES
    }

    public static SandboxStep start(Instant at, Map<String, Object> variables) {
        return new SandboxStep(Act.START, at, null, 0, null, Map.of(), variables, false, null);
    }

    public static SandboxStep complete(String element, int place, String person, Map<String, Object> data, Map<String, Object> variables,
            boolean returned) {
        return new SandboxStep(Act.COMPLETE, null, element, place, person, data, variables, returned, null);
    }

    public static SandboxStep clock(Instant to) {
        return new SandboxStep(Act.CLOCK, to, null, 0, null, Map.of(), Map.of(), false, null);
    }

    public static SandboxStep message(String name, Map<String, Object> variables) {
        return new SandboxStep(Act.MESSAGE, null, null, 0, null, Map.of(), variables, false, name);
    }

    public static SandboxStep variables(Map<String, Object> variables) {
        return new SandboxStep(Act.VARIABLES, null, null, 0, null, Map.of(), variables, false, null);
    }
}
