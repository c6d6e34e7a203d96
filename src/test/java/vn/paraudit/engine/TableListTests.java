package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Decision tables are found beside the processes, by their names, each once and as it is in force. */
@ParAuditTest
class TableListTests {

    @LocalServerPort
    private int port;

    @Test
    void everyTableInForceIsListedByItsNameAndCanBeRead() {
        TestClient reader = TestClient.of(port, "thu");
        JsonNode tables = reader.get("/api/models/tables").body().path("items");
        assertThat(tables).extracting(table -> table.path("key").asString()).contains("unit-risk", "finding-severity", "discipline-screening")
            .doesNotHaveDuplicates();
        assertThat(tables).allSatisfy(table -> assertThat(table.path("name").asString()).isNotBlank().isNotEqualTo(table.path("key").asString()));
        assertThat(reader.getBytes("/api/models/tables/unit-risk/xml").statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/models/tables/no-such/xml").status()).isEqualTo(404);
    }
}
