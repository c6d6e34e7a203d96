package vn.paraudit.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements that are sent in one go, as one text. The same few sequences come again and again, and what was joined before is the same object:
 * the driver, which finds a statement by its text, need not read it again.
 */
public final class JoinedSql {

    private static final String BETWEEN = ";\n";
    private static final int MOST = 200;

    private final Map<List<String>, String> known = new ConcurrentHashMap<>();

    public String of(List<String> statements) {
        String joined = known.get(statements);
        if (joined == null) {
            joined = String.join(BETWEEN, statements);
            if (known.size() < MOST) {
                known.put(List.copyOf(statements), joined);
            }
        }
        return joined;
    }
}
