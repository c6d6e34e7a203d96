package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.paraudit.ParAudit;
import vn.paraudit.testing.TestClient;

/** The product as a process of its own with the database that comes with it. */
class EmbeddedDatabaseTests {

    private static final Pattern DATABASE = Pattern.compile("Database ready in .* on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int START_SECONDS = 240;
    private static final int END_SECONDS = 5;

    @TempDir
    private Path folder;

    private Running product;

    /** A running product and all that it has said. */
    private static final class Running {

        private final Process process;
        private final StringBuffer said = new StringBuffer();
        private final CompletableFuture<Integer> database = new CompletableFuture<>();
        private final CompletableFuture<Integer> web = new CompletableFuture<>();
        private final Thread reader = new Thread(this::read);

        private Running(Process process) {
            this.process = process;
        }

        static Running start(Path folder) throws IOException {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), ParAudit.class.getName(), "--server.port=0", "--paraudit.demo-year=false",
                "--paraudit.database.directory=" + folder.resolve("postgres"), "--paraudit.evidence.directory=" + folder.resolve("evidence"))
                .redirectErrorStream(true).start();
            Running running = new Running(process);
            running.reader.setDaemon(true);
            running.reader.start();
            return running;
        }

        /** Asks the process to end, as the operating system does; what it says meanwhile is still read. */
        boolean hasEndedWithin(int seconds) throws InterruptedException {
            process.toHandle().destroy();
            return process.waitFor(seconds, TimeUnit.SECONDS);
        }

        String everythingItSaid() throws InterruptedException {
            reader.join();
            return said.toString();
        }

        private void read() {
            process.inputReader().lines().forEach(line -> {
                said.append(line).append('\n');
                note(DATABASE.matcher(line), database);
                note(STARTED.matcher(line), web);
            });
            IllegalStateException ended = new IllegalStateException("the product ended: " + said);
            database.completeExceptionally(ended);
            web.completeExceptionally(ended);
        }

        private static void note(Matcher port, CompletableFuture<Integer> where) {
            if (port.find()) {
                where.complete(Integer.parseInt(port.group(1)));
            }
        }

        TestClient as(String person) throws InterruptedException, ExecutionException, TimeoutException {
            return TestClient.of(web.get(START_SECONDS, TimeUnit.SECONDS), person);
        }

        Connection connect(String password) throws SQLException, InterruptedException, ExecutionException, TimeoutException {
            String url = "jdbc:postgresql://127.0.0.1:" + database.get(START_SECONDS, TimeUnit.SECONDS) + "/postgres";
            return DriverManager.getConnection(url, EmbeddedDatabase.USER, password);
        }
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        if (!product.hasEndedWithin(30)) {
            product.process.destroyForcibly().waitFor();
        }
    }

    private static String shown(Connection database, String setting) throws SQLException {
        try (ResultSet row = database.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private void assertDurableAndShutIn() throws Exception {
        Path passwordFile = folder.resolve("postgres.password");
        assertThat(Files.getPosixFilePermissions(passwordFile)).extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        try (Connection database = product.connect(Files.readString(passwordFile))) {
            assertThat(shown(database, "fsync")).isEqualTo("on");
            assertThat(shown(database, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(database, "full_page_writes")).isEqualTo("on");
            assertThat(shown(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown(database, "unix_socket_directories")).isEmpty();
        }
        for (String wrong : List.of("", "postgres", Files.readString(passwordFile) + "x")) {
            assertThatThrownBy(() -> product.connect(wrong).close()).isInstanceOf(SQLException.class);
        }
    }

    private void assertEndsQuietly() throws InterruptedException {
        assertThat(product.hasEndedWithin(END_SECONDS)).as("ends within " + END_SECONDS + " seconds").isTrue();
        assertThat(product.everythingItSaid()).contains("Tomcat started").doesNotContain("Exception");
        assertThat(folder.resolve("postgres/postmaster.pid")).as("the database has ended too").doesNotExist();
    }

    @Test
    void whatWasDoneIsThereAfterAnOrderlyEndAndTheDatabaseIsDurableAndShutIn() throws Exception {
        product = Running.start(folder);
        TestClient hanh = product.as("hanh");
        assertDurableAndShutIn();
        String plan = hanh.post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch giữ lại")).body().path("id").asString();
        assertEndsQuietly();

        product = Running.start(folder);
        assertThat(product.as("hanh").get("/api/plans/" + plan).body().toString()).contains("Kế hoạch giữ lại");
        assertDurableAndShutIn();
    }
}
