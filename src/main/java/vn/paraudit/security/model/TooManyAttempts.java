package vn.paraudit.security.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.paraudit.platform.Problem;

/** Too many failed sign-ins; the fact {@code seconds} says how long to wait. */
public final class TooManyAttempts extends Problem {

    TooManyAttempts(Duration wait) {
        super("too-many-attempts", 429, Map.of("seconds", wait.toSeconds() + 1), List.of());
    }
}
