package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.modeling.release.DueReleases;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A release that the engine does not take, whatever the check has said, is a sentence and gives the draft back. */
@ParAuditTest
class FailedReleaseTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DueReleases today;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    private DraftSteps steps;

    @BeforeEach
    void start() {
        clock.set(MovableClock.START);
        steps = new DraftSteps(port);
    }

    private int inForce(String key) {
        return jdbc.sql("select max(version_) from act_re_procdef where key_ = :key").param("key", key).query(Integer.class).single();
    }

    /** Something of the engine that fails while it deploys. */
    private void whileTheEngineFails(Runnable work) {
        configuration.getDeploymentCache().setDeployers(List.of(deployment -> {
            throw new ProcessEngineException("ENGINE-00000 no room for it");
        }));
        try {
            work.run();
        } finally {
            configuration.getDeploymentCache().setDeployers(configuration.getDeployers());
        }
    }

    @Test
    void aDraftThatTheEngineDoesNotTakeIsOpenAgainForWhoMadeIt() {
        String draft = steps.stepDrafted("dung");
        steps.submitted("dung", draft, null);
        int before = inForce("audit-plan");
        whileTheEngineFails(() -> {
            TestClient.Answer answer = steps.acted("phuong", draft, "release");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("release-failed");
            assertThat(answer.body().path("detail").asString()).contains("no room for it");
        });
        assertThat(inForce("audit-plan")).isEqualTo(before);
        assertThat(steps.draft("dung", draft).path("draft").path("state").asString()).isEqualTo("OPEN");
        assertThat(steps.draft("dung", draft).path("remark").asString()).contains("no room for it");
        assertThat(steps.submitted("dung", draft, null).status()).as("it can be handed in again").isEqualTo(200);
    }

    @Test
    void aDraftThatTheEngineDoesNotTakeOnItsDayIsOpenAgain() {
        String draft = steps.stepDrafted("dung");
        steps.submitted("dung", draft, "2026-03-10");
        assertThat(steps.acted("phuong", draft, "release").body().path("draft").path("state").asString()).isEqualTo("SCHEDULED");
        clock.advance(Duration.ofDays(10));
        whileTheEngineFails(today::enact);
        assertThat(steps.draft("dung", draft).path("draft").path("state").asString()).isEqualTo("OPEN");
    }
}
