package vn.paraudit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A risk table came into force that no unit can be judged by: plans are still read, and whoever needs the ranking is told which cell it is. */
@ParAuditTest
class BrokenTableTests {

    private static final String HOSTILE = "count(for i in 1..9999 return count(for j in 1..9999 return j)) > ?";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    private Deployment broken;

    @AfterEach
    void takeTheTableBack() {
        repository.deleteDeployment(broken.getId());
    }

    @Test
    @Timeout(60)
    void plansAreReadAndTheCellIsNamed() throws IOException {
        PlanSteps journey = new PlanSteps(port);
        String plan = journey.planOpened("Bảng hỏng");
        String task = journey.taskOf("hanh", "UserTask_ProposeTargets", plan).path("id").asString();
        String table = Files.readString(Path.of("bpmn", "unit-risk.dmn"));
        String hostile = table.replaceFirst("(<inputEntry[^>]*>\\s*<text>)[^<]+(</text>)", "$1" + HOSTILE.replace(">", "&gt;") + "$2");
        assertThat(hostile).isNotEqualTo(table);
        broken = repository.createDeployment().name("broken table")
            .addInputStream("bpmn/unit-risk.dmn", new ByteArrayInputStream(hostile.getBytes(StandardCharsets.UTF_8))).deploy();

        TestClient.Answer page = journey.as("hanh").get("/api/plans/" + plan);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().path("problems").toString()).contains("table-costly").contains("dòng 1");
        assertThat(journey.as("hanh").get("/api/plans").status()).isEqualTo(200);
        TestClient.Answer work = journey.as("hanh").get("/api/tasks/" + task);
        assertThat(work.status()).isEqualTo(409);
        assertThat(work.code()).isEqualTo("table-costly");
    }
}
