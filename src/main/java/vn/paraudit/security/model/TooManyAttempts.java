package vn.paraudit.security.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.paraudit.platform.Problem;

/** Too many sign-ins; the fact {@code seconds} says how long to wait. */
public final class TooManyAttempts extends Problem {

    private TooManyAttempts(String code, Duration wait) {
        super(code, 429, Map.of("seconds", wait.toSeconds() + 1), List.of());
    }

    /** Too many failed. */
    TooManyAttempts(Duration wait) {
        this("too-many-attempts", wait);
    }

    /** Too many wait for their answer. */
    static TooManyAttempts atOnce(Duration wait) {
        return new TooManyAttempts("sign-in-busy", wait);
    }
}
