package vn.paraudit.platform.database;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether this node can work on its database: it answers, takes writes, and was migrated by nobody who knows more than this node. */
class DatabaseReadiness implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseReadiness.class);
    private static final int QUERY_SECONDS = 3;

    private final JdbcClient jdbc;
    private final long remembered;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Set<String> known = Set.of();
    private volatile Answer last = new Answer("not asked yet", Long.MIN_VALUE);

    private record Answer(String trouble, long at) {

        private Health health() {
            return trouble.isEmpty() ? Health.up().build() : Health.down().build();
        }
    }

    /** @param remembered  how long an answer is given again without asking */
    DatabaseReadiness(DataSource database, Duration remembered) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setQueryTimeout(QUERY_SECONDS);
        this.jdbc = JdbcClient.create(template);
        this.remembered = remembered.toNanos();
    }

    /** @param versions  migrations that this node brings */
    void know(Set<String> versions) {
        known = versions;
    }

    @Override
    public Health health() {
        // Whoever comes while somebody asks gets what was known before: a database that does not answer must not collect threads.
        if (asking.tryLock()) {
            try {
                if (last.at() == Long.MIN_VALUE || System.nanoTime() - last.at() >= remembered) {
                    ask();
                }
            } finally {
                asking.unlock();
            }
        }
        return last.health();
    }

    private void ask() {
        String trouble;
        try {
            trouble = jdbc.sql("""
                select case when pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' then 'it takes no writes'
                            when exists (select 1 from flyway_schema_history where version is not null and version <> all(:known::text[]))
                                then 'a newer version of the product has migrated it'
                            else '' end
                """).param("known", known.toArray(String[]::new)).query(String.class).single();
        } catch (DataAccessException failure) {
            trouble = "it does not answer: " + failure.getMostSpecificCause().getMessage();
        }
        if (!trouble.equals(last.trouble()) && (!trouble.isEmpty() || last.at() != Long.MIN_VALUE)) {
            LOG.warn("{}", trouble.isEmpty() ? "The database is ready again" : "This node is not ready, the database: " + trouble);
        }
        last = new Answer(trouble, System.nanoTime());
    }
}
