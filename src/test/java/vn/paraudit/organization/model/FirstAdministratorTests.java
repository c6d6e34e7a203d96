package vn.paraudit.organization.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.security.Accounts;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Where nobody has an account, one administrator is let in, and only the server's disk knows how. */
@ParAuditTest
class FirstAdministratorTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Personnel personnel;

    @Autowired
    private JdbcClient jdbc;

    private void arrive(Path file) {
        new FirstAdministrator(accounts, personnel, new FirstAdministratorSettings("Quản trị", "SNV", file)).arrive();
    }

    @Test
    void theFirstAdministratorSignsInWithThePasswordOfTheFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("first-password");
        arrive(file);
        assertThat(file).as("there are accounts").doesNotExist();

        jdbc.sql("delete from access_token").update();
        jdbc.sql("delete from account").update();
        arrive(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String password = Files.readString(file).strip();
        JsonNode session = new TestClient(port).signIn("admin", password).body();
        assertThat(session.path("roles")).extracting(JsonNode::asString).containsExactly("admin");

        arrive(file);
        assertThat(Files.readString(file).strip()).as("later starts change nothing").isEqualTo(password);
    }
}
