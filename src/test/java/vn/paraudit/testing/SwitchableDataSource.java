package vn.paraudit.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one application context serve many test classes: what the start wrote becomes a template, and every class works on a copy.
 */
public final class SwitchableDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String template = "template_" + COUNT.incrementAndGet();
    private final StatementCounter statements = new StatementCounter();
    private final FailPoint failPoint = new FailPoint();
    private String current;
    private HikariDataSource pool;
    private volatile boolean exhausted;

    public SwitchableDataSource() {
        TestPostgres.create(template, null);
        use(template);
    }

    private void use(String database) {
        current = database;
        pool = TestPostgres.pool(database);
        setTargetDataSource(pool);
    }

    /** Leaves the current copy and works on a fresh one. */
    public synchronized void switchToCopy() {
        pool.close();
        if (!current.equals(template)) {
            TestPostgres.drop(current);
        }
        String copy = "copy_" + COUNT.incrementAndGet();
        TestPostgres.create(copy, template);
        use(copy);
    }

    /** Makes a database of what the start wrote, for a process of its own. */
    public void copyTo(String database) {
        TestPostgres.create(database, template);
    }

    /** Lets no connection be free while some work is done, as the pool says it when its patience is over. */
    public void exhaustedDuring(Runnable work) {
        exhausted = true;
        try {
            work.run();
        } finally {
            exhausted = false;
        }
    }

    /** What is executed through this data source. */
    public StatementCounter statements() {
        return statements;
    }

    /** Where the connection ends when a test says so. */
    public FailPoint failPoint() {
        return failPoint;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (exhausted) {
            throw new SQLTransientConnectionException("Connection is not available, request timed out");
        }
        return failPoint.watch(statements.watch(super.getConnection()));
    }

    /** JDBC address of the current database, for a second connection that must not come from the pool. */
    public String url() {
        return TestPostgres.url(current);
    }

    @Override
    public void close() {
        pool.close();
    }
}
