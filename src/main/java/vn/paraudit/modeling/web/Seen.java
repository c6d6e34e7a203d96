package vn.paraudit.modeling.web;

import java.util.Map;
import vn.paraudit.platform.RuleViolation;

/** The version of a draft that a caller has seen. */
record Seen(Integer version) {

    /** @throws RuleViolation {@code request-invalid} (400) when it is missing */
    int orRefuse() {
        return number(version);
    }

    /** The same for a number that stands among others. */
    static int number(Integer version) {
        if (version == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        return version;
    }
}
