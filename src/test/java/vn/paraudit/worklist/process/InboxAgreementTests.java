package vn.paraudit.worklist.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** What the operator can see of the inbox and the engine. */
@ParAuditTest
class InboxAgreementTests {

    private static final String METRIC = "/actuator/metrics/paraudit.inbox.difference";

    @LocalServerPort
    private int port;

    @Autowired
    private InboxAgreement agreement;

    @Autowired
    private JdbcClient jdbc;

    private double reported() {
        agreement.compare();
        return TestClient.of(port, "quantri").get(METRIC).body().path("measurements").get(0).path("value").asDouble(-1);
    }

    @Test
    void theMetricIsZeroUntilARowIsMissingOrLeftOver() {
        PlanSteps journey = new PlanSteps(port);
        journey.planOpened("Kế hoạch để so sánh");
        assertThat(reported()).isZero();

        jdbc.sql("update inbox_task set id = id || '-lost' where state = 'OPEN'").update();
        assertThat(reported()).isEqualTo(2);
    }

    @Test
    void onlyAnAdministratorReadsMetrics() {
        assertThat(TestClient.of(port, "hanh").get(METRIC).status()).isEqualTo(403);
        assertThat(new TestClient(port).get(METRIC).status()).isEqualTo(401);
        assertThat(new TestClient(port).get("/actuator/health").status()).isEqualTo(200);
    }
}
