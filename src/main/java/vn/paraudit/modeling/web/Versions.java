package vn.paraudit.modeling.web;

import java.util.Map;
import vn.paraudit.platform.RuleViolation;

/** The version of something that a caller says to have seen. */
final class Versions {

    private Versions() {
    }

    /** @throws RuleViolation {@code request-invalid} (400) when it is missing */
    static int seen(Integer version) {
        if (version == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        return version;
    }
}
