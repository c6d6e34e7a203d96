package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** What is wrong with a field is said with the name that readers know, never with the program's. */
@ParAuditTest
class FieldNamesTests {

    @LocalServerPort
    private int port;

    private List<JsonNode> refused(String person, String path, Map<String, Object> body) {
        TestClient.Answer answer = TestClient.of(port, person).post(path, body);
        assertThat(answer.status()).as(path).isIn(400, 422);
        return answer.body().path("fields").valueStream().toList();
    }

    @Test
    void whatIsLeftOutIsNamedAsOnTheScreen() {
        assertThat(refused("lan", "/api/disciplinary-cases", Map.of())).extracting(field -> field.path("message").asString())
            .contains("Cần nhập Họ và tên.", "Cần nhập Ngày xảy ra.", "Cần nhập Đối tượng.");
        for (JsonNode field : refused("son", "/api/inspections", Map.of())) {
            assertThat(field.path("label").asString()).isNotBlank().isNotEqualTo(field.path("path").asString());
        }
    }

    @Test
    void noSentenceHoldsTheNameOfAField() {
        for (JsonNode field : refused("lan", "/api/disciplinary-cases", Map.of("factOn", "2026-03-01", "detectedOn", "2026-01-01"))) {
            assertThat(field.path("message").asString()).doesNotContain(field.path("path").asString()).doesNotContainPattern("[a-z][A-Z]");
        }
    }
}
