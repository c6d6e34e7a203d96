package vn.paraudit.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** A small PostgreSQL in a folder of its own, for what nobody will want to see again. It is neither durable nor reachable without its password. */
public final class ThrowAwayDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int STOP_SECONDS = 5;
    private static final int CONNECTIONS = 4;
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private ThrowAwayDatabase(EmbeddedPostgres server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /**
     * Makes a database in an empty folder.
     *
     * @param binaries  programs that were checked
     */
    public static ThrowAwayDatabase start(Path directory, PostgresBinaries binaries) {
        try {
            String password = UUID.randomUUID().toString();
            Path passwordFile = Files.createFile(directory.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            binaries.serve(builder);
            EmbeddedPostgres server = builder
                .setDataDirectory(data(directory))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                // Options of initdb: from its first moment on the server knows nobody without the password.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "10")
                .setServerConfig("shared_buffers", "16MB")
                .setServerConfig("temp_file_limit", "256MB")
                .setServerConfig("autovacuum", "off")
                .start();
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
            config.setUsername(USER);
            config.setPassword(password);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(0);
            return new ThrowAwayDatabase(server, new HikariDataSource(config));
        } catch (IOException failure) {
            throw new UncheckedIOException("No database in " + directory, failure);
        }
    }

    private static Path data(Path directory) {
        return directory.resolve("data");
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the folder of a database whose user has died; its server is stopped first if it still runs. */
    public static void remove(Path directory) {
        try {
            runningServer(directory).ifPresent(ThrowAwayDatabase::stop);
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("Not removed: " + directory, failure);
        }
    }

    private static Optional<ProcessHandle> runningServer(Path directory) throws IOException {
        Path file = data(directory).resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
            .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** Its workers outlive a server that is killed for a moment, in which they still write. */
    private static void stop(ProcessHandle server) {
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroy();
        if (!hasEnded(server)) {
            server.destroyForcibly();
            workers.forEach(ThrowAwayDatabase::hasEnded);
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }
}
