package vn.paraudit.sandbox.child;

import java.util.List;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import vn.paraudit.engine.NameWithoutValue;
import vn.paraudit.platform.Problem;

/** Says in words of the product why a step of a tried model failed. */
final class Troubles {

    private static final int LONGEST_REASON = 300;

    private Troubles() {
    }

    static Wire.Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return new Wire.Trouble(problem.code(), problem.facts(), problem.fields());
            }
            if (cause instanceof NameWithoutValue missing) {
                return new Wire.Trouble("sandbox-variable-missing", Map.of("name", missing.name()), List.of());
            }
        }
        String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        return new Wire.Trouble("sandbox-step-failed", Map.of("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON))), List.of());
    }
}
