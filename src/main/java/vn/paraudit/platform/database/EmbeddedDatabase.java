package vn.paraudit.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL started beside the application from binaries on the class path: durable, password-protected, reachable from this
 * machine only, its files kept between runs.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on the configured directory, making the directory when it is not there.
     *
     * @throws IllegalStateException when another PAR Audit runs on the same directory
     */
    static EmbeddedDatabase start(DatabaseSettings settings) {
        DataDirectory directory = DataDirectory.lock(settings.directory());
        try {
            directory.stopOrphan();
            String password = directory.password();
            boolean fresh = !directory.holdsDatabase();
            EmbeddedPostgres server = startServer(settings, directory.path(), password);
            if (fresh) {
                requirePassword(server, directory, password);
            }
            LOG.info("Database ready in {} on port {}", directory.path(), server.getPort());
            return new EmbeddedDatabase(directory, server, password);
        } catch (IOException | SQLException failure) {
            directory.unlock();
            throw new IllegalStateException("The embedded database in " + directory.path() + " does not start: " + failure.getMessage(), failure);
        }
    }

    private static EmbeddedPostgres startServer(DatabaseSettings settings, Path path, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
            .setDataDirectory(path)
            .setCleanDataDirectory(false)
            // Its own hook would stop the server while the engine still works; it is closed as a bean, after the engine and the pool.
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setConnectConfig("password", password)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("password_encryption", "scram-sha-256")
            .setServerConfig("max_connections", "100")
            // The library starts the server with -F; a later setting wins.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("idle_in_transaction_session_timeout", "600000");
        if (settings.port() != 0) {
            builder.setPort(settings.port());
        }
        return builder.start();
    }

    /** The library initialises with trust; from here on every connection must know the password. */
    private static void requirePassword(EmbeddedPostgres server, DataDirectory directory, String password) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url(server), USER, password); Statement statement = connection.createStatement()) {
            // The password is made of letters and digits, so it needs no quoting.
            statement.execute("alter user " + USER + " password '" + password + "'");
            directory.writeAccessRules("host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    String password() {
        return password;
    }

    String jdbcUrl() {
        return url(server);
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            directory.unlock();
        }
    }
}
