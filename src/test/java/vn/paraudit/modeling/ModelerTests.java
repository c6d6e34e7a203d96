package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** The requests that Camunda Modeler makes, part by part, and what it gets for them. */
@ParAuditTest
class ModelerTests {

    private static final String DEPLOY = "/engine-rest/deployment/create";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private DraftSteps steps;
    private String token;

    @BeforeEach
    void makeAToken() {
        steps = new DraftSteps(port);
        token = steps.as("dung").post("/api/tokens", Map.of("name", "Modeler", "scopes", List.of("DEPLOY"))).body().path("token").asString();
    }

    private String basic(String username) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    private TestClient.Answer get(String path, String authorization) {
        return new TestClient(port).send("GET", path, BodyPublishers.noBody(), "Authorization", authorization);
    }

    /** The parts in the order in which the modeler sends them. */
    private TestClient.Answer deployed(String name, Map<String, String> files) {
        String boundary = "----formdata-undici-0" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", name);
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field)
            .append("\"\r\n\r\n").append(value).append("\r\n"));
        files.forEach((file, text) -> body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(file)
            .append("\"; filename=\"").append(file).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(text).append("\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return new TestClient(port).send("POST", DEPLOY, BodyPublishers.ofString(body.toString()), "Authorization", basic("dung"), "Accept",
            "application/json", "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static Map<String, String> asSaved(DraftSteps.Added added) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("audit-plan.bpmn", added.files().get(DraftSteps.PLAN));
        files.put(added.form().substring(added.form().lastIndexOf('/') + 1), added.files().get(added.form()));
        return files;
    }

    @Test
    void aConnectionIsTriedWithATokenInBothWays() {
        assertThat(get("/engine-rest/version", "Bearer " + token).body().path("version").asString()).isEqualTo("7.24.0");
        assertThat(get("/engine-rest/deployment?maxResults=0", basic("dung")).body().isArray()).isTrue();
        for (String wrong : new String[] {"Bearer pat_wrong", basic("hanh"), "Basic !", "Digest x", ""}) {
            TestClient.Answer answer = get("/engine-rest/version", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.body().path("type").asString()).isEqualTo("AuthenticationException");
        }
    }

    @Test
    void aSessionIsNoKeyAndOtherPeopleStayOutside() {
        for (String path : List.of("/engine-rest/version", "/engine-rest/task")) {
            assertThat(steps.as("dung").get(path).status()).as(path).isEqualTo(401);
        }
        String other = steps.as("hanh").post("/api/tokens", Map.of("name", "x", "scopes", List.of("DEPLOY"))).body().path("token").asString();
        TestClient.Answer answer = get("/engine-rest/version", "Bearer " + other);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("message").asString()).contains("quy trình");
        for (String path : List.of("/engine-rest/task", "/engine-rest/engine", "/engine-rest/process-definition", "/engine-rest/user/create")) {
            assertThat(get(path, "Bearer " + token).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aDeploymentBecomesADraftThatASecondPersonReleases() {
        DraftSteps.Added added = DraftSteps.withStep(steps.files(steps.draftOpened("dung", "PROCESS", "audit-plan")));
        int before = jdbc.sql("select max(version_) from act_re_procdef where key_ = 'audit-plan'").query(Integer.class).single();
        TestClient.Answer answer = deployed("12/QĐ-SNV: Thêm bước thẩm tra kinh phí", asSaved(added));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        String draft = answer.body().path("id").asString();
        assertThat(steps.draft("dung", draft).path("draft").path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(steps.draft("dung", draft).path("submission").path("legalBasis").asString()).isEqualTo("12/QĐ-SNV");
        assertThat(steps.files(draft)).as("forms that were not attached are those in force").containsKey("forms/audit-plan/approve-plan.form");
        assertThat(answer.body().path("deployedProcessDefinitions").propertyNames()).containsExactly("audit-plan:draft:" + draft);

        assertThat(steps.acted("dung", draft, "release").code()).isEqualTo("release-own-work");
        steps.acted("phuong", draft, "release");
        assertThat(jdbc.sql("select max(version_) from act_re_procdef where key_ = 'audit-plan'").query(Integer.class).single()).isEqualTo(before + 1);
        assertThat(deployed("Lần nữa", asSaved(added)).body().path("deployedProcessDefinitions").isNull()).as("nothing is new").isTrue();
    }

    @Test
    void filesThatAreSentAgainMakeNoSecondDraft() {
        DraftSteps.Added added = DraftSteps.withStep(steps.files(steps.draftOpened("dung", "PROCESS", "audit-plan")));
        String before = drafts();
        assertThat(deployed("x", asSaved(added)).status()).isEqualTo(200);
        String after = drafts();
        assertThat(after).isNotEqualTo(before);
        assertThat(deployed("x", asSaved(added)).status()).isEqualTo(200);
        assertThat(drafts()).isEqualTo(after);
    }

    private String drafts() {
        return steps.as("dung").get("/api/modeling/drafts?size=200").body().path("items").findValuesAsString("id").toString();
    }

    @Test
    void whatTheFenceRefusesIsToldInTheModelersOwnWay() {
        Map<String, String> files = steps.files(steps.draftOpened("dung", "PROCESS", "audit-plan"));
        String hostile = files.get(DraftSteps.PLAN).replaceFirst("<bpmn:userTask id=\"UserTask_ApprovePlan\"",
            "<bpmn:scriptTask id=\"Task_Hostile\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:userTask id=\"UserTask_ApprovePlan\"");
        TestClient.Answer answer = deployed("x", Map.of("audit-plan.bpmn", hostile));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("type").asString()).isEqualTo("ParseException");
        assertThat(answer.body().path("message").asString()).startsWith("ENGINE-09005 Could not parse BPMN process.").contains("Task_Hostile");
        assertThat(answer.body().path("details").path("bpmn/audit-plan.bpmn").path("errors")).extracting(error -> error.path("mainBpmnElementId").asString())
            .contains("Task_Hostile");
    }

    @Test
    void filesThatAreNoSetAreRefusedInWords() {
        TestClient.Answer answer = deployed("x", Map.of("note.txt", "hello"));
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.body().path("message").asString()).contains("quy trình");
    }
}
