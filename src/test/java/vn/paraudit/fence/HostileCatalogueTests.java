package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Every hostile model, table and form again, on the ways by which they come: what the editor asks while somebody draws, and a desktop modeler. */
@ParAuditTest
class HostileCatalogueTests {

    private static final int LONGEST_BODY = 1024 * 1024;

    private static TestClient manager;
    private static String token;

    @LocalServerPort
    private int port;

    @BeforeEach
    void signIn() {
        if (manager == null) {
            manager = TestClient.of(port, "dung");
            token = manager.post("/api/tokens", Map.of("name", "Modeler", "scopes", List.of("DEPLOY"))).body().path("token").asString();
        }
    }

    /** A name, the files, and the element and the rule by which they are refused. */
    static Stream<Arguments> sets() {
        return Stream.of(
            DeploymentFenceTests.models().map(Arguments::get).map(one -> Arguments.of("model: " + one[0], Models.bundle((String) one[1]), one[2], one[3])),
            HostileTableTests.tables().map(Arguments::get).map(one -> Arguments.of("table: " + one[0], HostileTableTests.files((String) one[1]), one[2], one[3])),
            HostileFormTests.forms().map(Arguments::get).map(one -> Arguments.of("form: " + one[0], Models.bundle(Models.sound(), (String) one[1]), one[2],
                one[3]))).flatMap(set -> set);
    }

    @Test
    void theCatalogueIsLarge() {
        assertThat(sets()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void whoDrawsItIsToldAtTheSameElementByTheSameRule(String name, Map<String, byte[]> files, String element, String rule) {
        List<Map<String, String>> body = new ArrayList<>();
        files.forEach((path, content) -> body.add(Map.of("path", path, "text", new String(content, StandardCharsets.UTF_8))));
        TestClient.Answer answer = manager.post("/api/modeling/check", Map.of("files", body));
        if (files.values().stream().mapToInt(content -> content.length).sum() > LONGEST_BODY) {
            assertThat(answer.code()).isEqualTo("body-too-large");
            return;
        }
        assertThat(answer.body().path("refusals")).extracting(refusal -> refusal.path("element").asString() + " " + refusal.path("rule").asString())
            .contains(element + " " + rule);
        for (JsonNode refusal : answer.body().path("refusals")) {
            assertThat(refusal.path("sentence").asString()).isNotEmpty().doesNotStartWith("fence.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void whoDeploysItFromTheDesktopIsToldTheSame(String name, Map<String, byte[]> files, String element, String rule) {
        StringBuilder body = new StringBuilder("--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nhostile\r\n");
        files.forEach((path, content) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            body.append("--x\r\nContent-Disposition: form-data; name=\"").append(file).append("\"; filename=\"").append(file)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(new String(content, StandardCharsets.UTF_8)).append("\r\n");
        });
        TestClient.Answer answer = new TestClient(port).send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(body.append("--x--\r\n").toString()),
            "Authorization", "Bearer " + token, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(answer.status()).isIn(400, 413);
        if (answer.status() == 400) {
            assertThat(answer.body().path("message").asString()).startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("| element " + element + " | rule " + rule);
        }
    }
}
