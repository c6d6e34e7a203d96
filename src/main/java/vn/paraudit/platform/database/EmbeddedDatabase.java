package vn.paraudit.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.paraudit.platform.PostgresBinaries;

/**
 * A real PostgreSQL started beside the application from binaries on the class path: durable, password-protected, reachable from this
 * machine only, its files kept between runs. It is started again when it ends while the application runs. The application works with a role
 * that owns nothing; only migrations use the owner.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "postgres";
    static final String APPLICATION = "paraudit_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int RETRY_SECONDS = 2;

    private final DataDirectory directory;
    private final EmbeddedServer server;
    private final String password;
    /** Made anew at each start and kept nowhere. */
    private final String applicationPassword = DataDirectory.newPassword();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closing;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedServer server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on the configured directory, making the directory when it is not there.
     *
     * @throws IllegalStateException when another PAR Audit runs on the same directory
     */
    static EmbeddedDatabase start(DatabaseSettings settings, PostgresBinaries binaries) {
        DataDirectory directory = DataDirectory.lock(settings.directory());
        try {
            directory.stopOrphan();
            binaries.check();
            String password = directory.password();
            EmbeddedDatabase database = new EmbeddedDatabase(directory, EmbeddedServer.start(directory, settings.port(), password, binaries), password);
            database.letApplicationIn();
            database.watch();
            LOG.info("Database ready in {} on port {}", directory.path(), database.server.port());
            return database;
        } catch (IOException | SQLException failure) {
            directory.unlock();
            throw new IllegalStateException("The embedded database in " + directory.path() + " does not start: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            directory.unlock();
            throw failure;
        }
    }

    /** The role of the application may sign in; what it may do is decided after the migrations. */
    private void letApplicationIn() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), OWNER, password); Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin create role " + APPLICATION + "; exception when duplicate_object then null; end $$");
            // The password is made of letters and digits, so it needs no quoting.
            statement.execute("alter role " + APPLICATION + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                + applicationPassword + "'");
        }
    }

    /** Waits for the end of the server, which should be that of the application. */
    private void watch() throws IOException {
        Optional<ProcessHandle> process = directory.runningServer();
        process.ifPresent(one -> one.onExit().thenRunAsync(this::revive, watch));
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        LOG.warn("The database server has ended; it is started again");
        try {
            server.startAgain();
            watch();
            LOG.info("Database ready again on port {}", server.port());
        } catch (IOException failure) {
            LOG.warn("The database server does not start: {}; the next attempt follows in {} seconds", failure.getMessage(), RETRY_SECONDS);
            watch.schedule(this::revive, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    String password() {
        return password;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        watch.shutdownNow();
        try {
            server.close();
        } finally {
            directory.unlock();
        }
    }
}
