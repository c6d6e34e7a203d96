package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.paraudit.ParAudit;
import vn.paraudit.testing.ProductProcess;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.TestPostgres;

/** Two nodes that begin at the same moment on a database in which nothing is yet. */
class StartTogetherTests {

    private static final String DATABASE = "two_nodes";

    @AfterEach
    void dropDatabase() {
        TestPostgres.drop(DATABASE);
    }

    @Test
    void bothLiveAndServeTheSamePeople() {
        TestPostgres.create(DATABASE, null);
        try (ProductProcess one = ProductProcess.startOn(DATABASE, ParAudit.class); ProductProcess other = ProductProcess.startOn(DATABASE, ParAudit.class)) {
            for (int port : new int[] {one.port(), other.port()}) {
                TestClient hanh = TestClient.of(port, "hanh");
                assertThat(hanh.get("/api/catalogue").status()).isEqualTo(200);
                assertThat(hanh.get("/actuator/health/readiness").status()).isEqualTo(200);
            }
        }
    }
}
