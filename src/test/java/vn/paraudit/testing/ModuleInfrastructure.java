package vn.paraudit.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.paraudit.engine.schema.V1__EngineSchema;

/** All tables are there whichever modules take part, for they refer to each other; those of the engine come by a migration in its own module. */
@TestConfiguration(proxyBeanMethods = false)
class ModuleInfrastructure {

    @Bean
    FlywayConfigurationCustomizer tablesOfTheEngine() {
        return configuration -> {
            JavaMigration[] known = configuration.getJavaMigrations();
            if (Arrays.stream(known).noneMatch(V1__EngineSchema.class::isInstance)) {
                configuration.javaMigrations(Stream.concat(Stream.of(new V1__EngineSchema()), Arrays.stream(known)).toArray(JavaMigration[]::new));
            }
        };
    }
}
