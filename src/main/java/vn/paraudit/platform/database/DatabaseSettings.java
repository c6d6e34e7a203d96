package vn.paraudit.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that comes with the product, used when {@code spring.datasource.url} is not set.
 *
 * @param directory  where it keeps its files between runs
 * @param port       loopback port it listens on; 0 takes any free one
 */
@ConfigurationProperties("paraudit.database")
record DatabaseSettings(@DefaultValue("./data/postgres") Path directory, @DefaultValue("0") int port) {

    /** What belongs to the database but does not lie among its own files. */
    Path beside(String suffix) {
        Path path = directory.toAbsolutePath().normalize();
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
