package vn.paraudit.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request is understood but a rule of the work forbids it (HTTP 422, or 409 when it lost against a change made meanwhile). */
public final class RuleViolation extends Problem {

    private RuleViolation(String code, int status, Map<String, Object> facts, List<FieldError> fields) {
        super(code, status, facts, fields);
    }

    public static RuleViolation of(String code) {
        return of(code, Map.of());
    }

    public static RuleViolation of(String code, Map<String, Object> facts) {
        return new RuleViolation(code, 422, facts, List.of());
    }

    /** The submission is refused field by field. */
    public static RuleViolation ofFields(String code, List<FieldError> fields) {
        return new RuleViolation(code, 422, Map.of(), fields);
    }

    /** Somebody else was faster, or the caller's version is stale. */
    public static RuleViolation conflict(String code, Map<String, Object> facts) {
        return new RuleViolation(code, 409, facts, List.of());
    }

    /**
     * Somebody else has written meanwhile. The facts tell the writer what stands there now, so that they can decide between the two.
     *
     * @param current  what is stored, with its revision; {@code null} for nothing any more, told as {@code gone}
     * @param by       name of whoever wrote that, {@code null} when not known
     */
    public static RuleViolation overtaken(String code, Map<String, Object> facts, @Nullable Object current, @Nullable String by, @Nullable Instant at) {
        Map<String, Object> told = new HashMap<>(facts);
        told.put(current == null ? "gone" : "current", current == null ? Boolean.TRUE : current);
        if (by != null) {
            told.put("by", by);
        }
        if (at != null) {
            told.put("at", at);
        }
        return conflict(code, told);
    }

    /** The request itself is malformed (HTTP 400). */
    public static RuleViolation malformed(String code, Map<String, Object> facts) {
        return new RuleViolation(code, 400, facts, List.of());
    }
}
