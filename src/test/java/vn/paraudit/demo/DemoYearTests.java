package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.demo.year.YearProgress;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** The year that a new user finds. */
@ParAuditTest
class DemoYearTests {

    @LocalServerPort
    private int port;

    @Autowired
    private YearProgress progress;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whileTheYearIsPlayedPeopleLookAndAreAskedToWaitBeforeTheyChangeAnything() {
        TestClient hanh = TestClient.of(port, "hanh");
        progress.begin();
        try {
            assertThat(TestClient.of(port, "hoa").get("/api/tasks").status()).as("signs in and looks").isEqualTo(200);
            TestClient.Answer refused = hanh.post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch năm sau"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("demo-playing");
            assertThat(refused.body().path("detail").asString()).contains("0 %");
            assertThat(hanh.get("/api/demo").body().path("playing").asBoolean()).isTrue();
        } finally {
            progress.end();
        }
        assertThat(hanh.get("/api/demo").body().path("playing").asBoolean()).isFalse();
        assertThat(count("plan where title = 'Kế hoạch năm sau'")).isZero();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
