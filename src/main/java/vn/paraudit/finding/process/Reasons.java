package vn.paraudit.finding.process;

import java.util.Map;
import vn.paraudit.platform.RuleViolation;

/** Why somebody does what cannot be undone. */
final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {
    }

    /**
     * The reason that somebody gives.
     *
     * @throws RuleViolation {@code reason-needed} when there is none or it is too long
     */
    static String require(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw RuleViolation.of("reason-needed", Map.of("max", LONGEST));
        }
        return reason.strip();
    }
}
