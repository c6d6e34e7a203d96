package vn.paraudit.platform.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates in this node's turn, and says afterwards what the application may do. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    /** The question whether it is ready is open to everybody, so it is answered from memory for a moment. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    @Bean("database")
    DatabaseReadiness databaseReadiness(DataSource database) {
        return new DatabaseReadiness(database, REMEMBERED);
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy(StartTurn turn, ApplicationRights rights, DatabaseReadiness readiness) {
        return flyway -> {
            DataSource owner = flyway.getConfiguration().getDataSource();
            turn.take(owner);
            flyway.migrate();
            rights.grant(owner);
            readiness.know(Arrays.stream(flyway.info().all()).filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(migration -> migration.getVersion().getVersion()).collect(Collectors.toUnmodifiableSet()));
        };
    }
}
