package vn.paraudit.platform;

import java.util.List;
import java.util.Map;

/** The caller may see the thing but lacks the right to do this with it (HTTP 403); the code says which right and who gives it. */
public final class Forbidden extends Problem {

    public Forbidden(String code, Map<String, Object> facts) {
        super(code, 403, facts, List.of());
    }
}
