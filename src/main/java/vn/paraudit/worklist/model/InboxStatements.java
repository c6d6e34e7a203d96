package vn.paraudit.worklist.model;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.LastWrites;

/**
 * The statements on the list of work. Rows that the engine brings are mostly read by nobody before the transaction ends, and are written with
 * what comes last; whoever does ask, for whatever, finds them written.
 */
@Component
public class InboxStatements {

    private final JdbcClient jdbc;
    private final LastWrites writes;

    InboxStatements(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    public JdbcClient.StatementSpec sql(String sql) {
        writes.sendNow();
        return jdbc.sql(sql);
    }

    /** Writes at the end of the transaction, or before the next statement of this kind in it. */
    void last(String sql, Map<String, ?> values) {
        writes.add(sql, values);
    }
}
