package vn.paraudit.platform.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.paraudit.platform.PostgresBinaries;

/** Where the programs of PostgreSQL lie: beside the embedded database, also where only trials of models run on one. */
@Configuration(proxyBeanMethods = false)
class DatabasePrograms {

    @Bean
    PostgresBinaries postgresBinaries(DatabaseSettings settings) {
        return PostgresBinaries.in(settings.beside(".binaries"));
    }
}
