package vn.paraudit.modeling.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import vn.paraudit.engine.Processes;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.ZipBytes;

/** What a process manager learns of a process at work. */
@ParAuditTest
class InsightTests {

    private static final String FIELDS = "{\"type\": \"textfield\", \"key\": \"note\", \"label\": \"Ghi chú\", \"id\": \"Field_1\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Annex annex;

    private String deployed(String key, String... elements) {
        new Diagrams(engine, transactions).deployWithForm(key, FIELDS, elements);
        return newest(key);
    }

    private String newest(String key) {
        return jdbc.sql("select id_ from act_re_procdef where key_ = :key order by version_ desc limit 1").param("key", key).query(String.class).single();
    }

    private UUID start(String key, Map<String, Object> variables) {
        UUID caseId = Ids.next();
        new Diagrams(engine, transactions).inTransaction(() -> {
            processes.start(key, caseId, variables);
        });
        return caseId;
    }

    private void complete(UUID caseId) {
        String task = jdbc.sql("select id from inbox_task where case_id = :id and state = 'OPEN'").param("id", caseId).query(String.class).single();
        assertThat(TestClient.of(port, "hanh").post("/api/tasks/" + task + "/complete", Map.of("data", Map.of())).status()).isEqualTo(200);
    }

    @Test
    void durationsAreCountedInWorkingDaysAndLatenessInShares() {
        String id = deployed("figures", Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"), Diagrams.userTask("figures", "Task_1", ""),
            Diagrams.userTask("figures", "Task_2", ""));
        UUID quick = start("figures", Map.of());
        UUID slow = start("figures", Map.of());
        UUID stuck = start("figures", Map.of());
        complete(quick);
        // From Monday the 2nd to Monday the 9th of March lie five working days.
        clock.advance(Duration.ofDays(7));
        complete(slow);
        clock.advance(Duration.ofDays(100));

        JsonNode insight = TestClient.of(port, "dung").get("/api/modeling/insight/" + id).body();
        JsonNode first = step(insight, "Task_1");
        assertThat(first.path("running").asInt()).isEqualTo(1);
        assertThat(first.path("done").asInt()).isEqualTo(2);
        assertThat(first.path("median").asInt()).isZero();
        assertThat(first.path("ninety").asInt()).isEqualTo(5);
        assertThat(first.path("overduePercent").asInt()).isEqualTo(33);
        assertThat(first.path("overdueNow").asInt()).isEqualTo(1);
        assertThat(insight.path("waiting").path(0).path("element").asString()).isEqualTo("Task_1");
        assertThat(insight.path("waiting").path(0).path("late").asInt()).isPositive();
        assertThat(insight.path("versions").path(0).path("figures").path("running").asInt()).isEqualTo(3);
        assertThat(stuck).isNotNull();
    }

    private static JsonNode step(JsonNode insight, String element) {
        for (JsonNode step : insight.path("steps")) {
            if (step.path("element").asString().equals(element)) {
                return step;
            }
        }
        throw new AssertionError("no figures of " + element);
    }

    @Test
    void ofConfidentialCasesOnlyTheNumberIsTold() {
        String id = deployed("kept-quiet", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("kept-quiet", "Task_1", ""));
        UUID secret = start("kept-quiet", Map.of());
        jdbc.sql("update inbox_task set confidential = true where case_id = :id").param("id", secret).update();
        JsonNode insight = TestClient.of(port, "dung").get("/api/modeling/insight/" + id).body();
        assertThat(insight.path("waiting")).isEmpty();
        assertThat(insight.path("hidden").asInt()).isEqualTo(1);
    }

    @Test
    void onlyProcessManagersLearnOfIt() {
        String id = newest("inspection");
        for (String other : List.of("hanh", "son", "quantri")) {
            assertThat(TestClient.of(port, other).get("/api/modeling/insight/" + id).status()).isEqualTo(404);
            assertThat(TestClient.of(port, other).get("/api/modeling/incidents").status()).isEqualTo(403);
        }
    }

    @Test
    void failedWorkIsNamedAndTriedAgain() {
        String timer = """
            <bpmn:intermediateCatchEvent id="Wait_1" name="Đợi một giờ"><bpmn:extensionElements><camunda:properties><camunda:property name="label:en"
                value="Wait an hour" /></camunda:properties></bpmn:extensionElements><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration>
            </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:exclusiveGateway id="Which_1" name="Sao?" default="Which_1_End_1" /><bpmn:endEvent id="End_2" />
            """ + Diagrams.flow("Start_1", "Wait_1") + Diagrams.flow("Wait_1", "Which_1") + Diagrams.flow("Which_1", "End_1")
            + Diagrams.flow("Which_1", "End_2").replace(" />", "><bpmn:conditionExpression>${missing == 'x'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        deployed("fails", "<bpmn:startEvent id=\"Start_1\" /><bpmn:endEvent id=\"End_1\" />", timer);
        UUID caseId = start("fails", Map.of());
        String job = management.createJobQuery().processDefinitionKey("fails").singleResult().getId();
        management.setJobRetries(job, 0);
        TestClient manager = TestClient.of(port, "dung");
        JsonNode failed = manager.get("/api/modeling/incidents").body().path("items").path(0);
        assertThat(failed.path("step").asString()).isEqualTo("Đợi một giờ");
        assertThat(failed.path("process").asString()).isEqualTo("fails");
        assertThat(TestClient.of(port, "dung").inEnglish().get("/api/modeling/incidents").body().path("items").path(0).path("step").asString())
            .isEqualTo("Wait an hour");

        String id = failed.path("id").asString();
        assertThat(manager.post("/api/modeling/incidents/" + id + "/retry", Map.of()).status()).isEqualTo(204);
        assertThat(manager.get("/api/modeling/incidents").body().path("items")).isEmpty();
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries()).isPositive();
        assertThat(manager.post("/api/modeling/incidents/" + id + "/retry", Map.of()).status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :id and act = 'incident-retried'").param("id", caseId)
            .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void theAnnexIsAWordPaperWithThePictureAndAllSteps() throws Exception {
        Map<String, byte[]> parts = ZipBytes.unpacked(annex.of(newest("inspection"), png(1600, 600)).content());
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/header.xml",
            "word/_rels/document.xml.rels");
        assertThat(parts.get("word/media/diagram.png")).isEqualTo(png(1600, 600));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith("xml") || part.getKey().endsWith("rels")) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
            }
        }
        String text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(text).contains("PHỤ LỤC", "Báo cáo kết quả kiểm tra", "Trưởng đoàn", "10 ngày làm việc, tính từ: ", "w:orient=\"landscape\"",
            "w:w=\"11970\" w:h=\"16929\"");
        assertThat(text).doesNotContain("annex.", "UserTask_");
    }

    @Test
    void whatIsNoPictureMakesNoAnnex() {
        TestClient manager = TestClient.of(port, "dung");
        String path = "/api/modeling/insight/" + newest("inspection") + "/annex";
        for (String wrong : List.of("", "no picture", Base64.getEncoder().encodeToString("GIF89a".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(manager.post(path, Map.of("picture", wrong)).code()).isEqualTo("annex-picture");
        }
        assertThat(manager.post(path, Map.of("picture", Base64.getEncoder().encodeToString(png(30, 40)))).status()).isEqualTo(200);
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
