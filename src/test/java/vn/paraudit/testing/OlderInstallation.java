package vn.paraudit.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as the version before a migration left it, to be filled with its rows and then upgraded. */
public final class OlderInstallation implements AutoCloseable {

    private final Flyway flyway;
    private final String database = "older_" + UUID.randomUUID().toString().replace("-", "");
    private final HikariDataSource pool;

    /** @param description  of the migration before which the version ends, as its file names it, with blanks */
    public OlderInstallation(Flyway flyway, String description) {
        this.flyway = flyway;
        TestPostgres.create(database, null);
        pool = TestPostgres.pool(database);
        MigrationInfo[] all = flyway.info().all();
        List<String> descriptions = Arrays.stream(all).map(MigrationInfo::getDescription).toList();
        migrate(all[descriptions.indexOf(description) - 1].getVersion().getVersion());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** Brings the database to the version of today. */
    public void upgrade() {
        migrate("latest");
    }

    private void migrate(String target) {
        Flyway.configure().configuration(flyway.getConfiguration()).dataSource(pool).target(target).load().migrate();
    }

    @Override
    public void close() {
        pool.close();
        TestPostgres.drop(database);
    }
}
