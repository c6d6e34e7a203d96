package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + product.databasePort() + "/postgres", EmbeddedDatabase.USER, password);
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

    private void assertEndsQuietly() throws InterruptedException {
        assertThat(product.hasEndedWithin(END_SECONDS)).as("ends within " + END_SECONDS + " seconds").isTrue();
        assertThat(product.everythingItSaid()).contains("Tomcat started").doesNotContain("Exception");
        assertThat(folder.resolve("postgres/postmaster.pid")).as("the database has ended too").doesNotExist();
    }

    @Test
    void whatWasDoneIsThereAfterAnOrderlyEndAndTheDatabaseIsDurableAndShutIn() throws Exception {
        start();
        TestClient hanh = TestClient.of(product.port(), "hanh");
        assertDurableAndShutIn();
        String plan = hanh.post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch giữ lại")).body().path("id").asString();
        assertEndsQuietly();

        start();
        assertThat(TestClient.of(product.port(), "hanh").get("/api/plans/" + plan).body().toString()).contains("Kế hoạch giữ lại");
        assertDurableAndShutIn();
    }
}
