package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.paraudit.ParAudit;
import vn.paraudit.testing.ProductProcess;
import vn.paraudit.testing.TestClient;

/** The product as a process of its own with the database that comes with it. */
class EmbeddedDatabaseTests {

    private static final int END_SECONDS = 5;

    @TempDir
    private Path folder;

    private ProductProcess product;

    private void start() {
        product = ProductProcess.start(ParAudit.class, "--paraudit.database.directory=" + folder.resolve("postgres"),
            "--paraudit.evidence.directory=" + folder.resolve("evidence"));
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + product.databasePort() + "/postgres", EmbeddedDatabase.OWNER, password);
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        if (!product.hasEndedWithin(30)) {
            product.kill();
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
        try (Connection database = connect(Files.readString(passwordFile))) {
            assertThat(shown(database, "fsync")).isEqualTo("on");
            assertThat(shown(database, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(database, "full_page_writes")).isEqualTo("on");
            assertThat(shown(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown(database, "unix_socket_directories")).isEmpty();
        }
        for (String wrong : List.of("", "postgres", Files.readString(passwordFile) + "x")) {
            assertThatThrownBy(() -> connect(wrong).close()).isInstanceOf(SQLException.class);
        }
    }

    private void assertEndsQuietly() throws Exception {
        assertThat(product.hasEndedWithin(END_SECONDS)).as("ends within " + END_SECONDS + " seconds").isTrue();
        assertThat(product.everythingItSaid()).contains("Tomcat started").doesNotContain("Exception", "Others could write");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.binaries")))).isEqualTo("rwx------");
        assertThat(folder.resolve("postgres/postmaster.pid")).as("the database has ended too").doesNotExist();
    }

    /** As the application's role, on a connection of the owner. */
    private static void assertRefused(Connection database, String statement) throws SQLException {
        database.createStatement().execute("set role " + EmbeddedDatabase.APPLICATION);
        assertThatThrownBy(() -> database.createStatement().execute(statement)).as(statement).isInstanceOf(SQLException.class)
            .extracting(refused -> ((SQLException) refused).getSQLState()).isEqualTo("42501");
        database.createStatement().execute("reset role");
    }

    private void assertApplicationOwnsNothing() throws Exception {
        try (Connection database = connect(Files.readString(folder.resolve("postgres.password")))) {
            try (ResultSet users = database.createStatement().executeQuery("select string_agg(distinct usename, ',') from pg_stat_activity "
                    + "where application_name = 'PostgreSQL JDBC Driver' and pid <> pg_backend_pid()")) {
                users.next();
                assertThat(users.getString(1)).isEqualTo(EmbeddedDatabase.APPLICATION);
            }
            for (String statement : List.of("drop trigger audit_entry_append_only on audit_entry", "alter table audit_entry disable trigger all",
                "update audit_entry set act = 'x'", "delete from audit_entry", "truncate audit_entry", "drop table finding", "alter table act_ru_task add x int",
                "delete from flyway_schema_history", "set session_replication_role = replica", "create table mine (x int)")) {
                assertRefused(database, statement);
            }
        }
    }

    /** Somebody puts a program of theirs in the place of the database's. */
    private Path plant() throws Exception {
        Path marker = folder.resolve("planted-program-ran");
        try (Stream<Path> files = Files.walk(folder.resolve("postgres.binaries"))) {
            for (Path program : files.filter(path -> path.endsWith("bin/postgres") || path.endsWith("bin/pg_ctl")).toList()) {
                Files.writeString(program, "#!/bin/sh\ntouch " + marker + "\n");
            }
        }
        return marker;
    }

    private long serverProcess() throws IOException {
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        try {
            return Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        } catch (NoSuchFileException | IndexOutOfBoundsException betweenTwo) {
            return 0;
        }
    }

    private void killServerAndWaitForTheNext(TestClient client) throws IOException {
        long killed = serverProcess();
        ProcessHandle server = ProcessHandle.of(killed).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Set.of(0L, killed).contains(serverProcess()) || client.get("/actuator/health/readiness").status() != 200) {
            assertThat(System.nanoTime()).as("another server within a minute").isLessThan(until);
            Thread.onSpinWait();
        }
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void whatWasDoneIsThereAfterAnOrderlyEndAndTheDatabaseIsDurableAndShutIn() throws Exception {
        start();
        TestClient hanh = TestClient.of(product.port(), "hanh");
        assertDurableAndShutIn();
        assertApplicationOwnsNothing();
        String plan = hanh.post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch giữ lại")).body().path("id").asString();
        assertEndsQuietly();

        Path marker = plant();
        start();
        TestClient again = TestClient.of(product.port(), "hanh");
        assertThat(again.get("/api/plans/" + plan).body().toString()).contains("Kế hoạch giữ lại");
        assertThat(marker).doesNotExist();
        assertDurableAndShutIn();

        killServerAndWaitForTheNext(again);
        assertThat(again.get("/api/plans/" + plan).body().toString()).contains("Kế hoạch giữ lại");
        assertDurableAndShutIn();
    }
}
