package vn.paraudit.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.paraudit.platform.PostgresBinaries;

/** The process of the embedded database and how it is set up. */
final class EmbeddedServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final PostgresBinaries binaries;
    private final EmbeddedPostgres server;

    private EmbeddedServer(DataDirectory directory, PostgresBinaries binaries, EmbeddedPostgres server) {
        this.directory = directory;
        this.binaries = binaries;
        this.server = server;
    }

    /** @param port  0 for any */
    static EmbeddedServer start(DataDirectory directory, int port, String password, PostgresBinaries binaries) throws IOException {
        if (directory.holdsDatabase()) {
            directory.writeAccessRules("host all all 127.0.0.1/32 scram-sha-256\n");
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        binaries.serve(builder);
        builder.setDataDirectory(directory.path())
            .setCleanDataDirectory(false)
            // Its own hook would stop the server while the engine still works; it is closed as a bean, after the engine and the pool.
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            // Options of initdb: from its first moment on the server knows nobody without the password.
            .setLocaleConfig("auth-host", "scram-sha-256")
            .setLocaleConfig("auth-local", "reject")
            .setLocaleConfig("pwfile", directory.passwordFile().toString())
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
        if (port != 0) {
            builder.setPort(port);
        }
        return new EmbeddedServer(directory, binaries, builder.start());
    }

    /** Starts a server that has ended, on its port and with the settings it had. */
    void startAgain() throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binaries.program("pg_ctl").toString(), "-D", directory.path().toString(), "-w", "-t", "60", "restart"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(2 * START_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("pg_ctl cannot start it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    int port() {
        return server.getPort();
    }

    void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
