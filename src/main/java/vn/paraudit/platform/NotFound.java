package vn.paraudit.platform;

import java.util.List;
import java.util.Map;

/** What was asked for does not exist or is not the caller's to see: both look the same from outside (HTTP 404). */
public final class NotFound extends Problem {

    public NotFound(String what) {
        super("not-found", 404, Map.of("what", what), List.of());
    }
}
