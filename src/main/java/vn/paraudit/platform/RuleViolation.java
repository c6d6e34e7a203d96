package vn.paraudit.platform;

import java.util.List;
import java.util.Map;

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

    /** The request itself is malformed (HTTP 400). */
    public static RuleViolation malformed(String code, Map<String, Object> facts) {
        return new RuleViolation(code, 400, facts, List.of());
    }
}
