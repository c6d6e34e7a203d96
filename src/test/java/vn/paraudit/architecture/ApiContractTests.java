package vn.paraudit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/**
 * The committed description of the API is that of the running application. After a wanted change write it anew with
 * {@code mvn test -Dtest=ApiContractTests -Dopenapi.write=true}.
 */
@ParAuditTest
class ApiContractTests {

    private static final Path COMMITTED = Path.of("src/main/frontend/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    private int port;

    @Test
    void committedDescriptionIsThatOfTheRunningApplication() throws IOException {
        String running = JSON.writeValueAsString(document()) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, running);
        }
        assertThat(COMMITTED).as("the committed description").hasContent(running);
    }

    /** A shape that cannot be described, for example because another one has its name, would silently be left out. */
    @Test
    void everyAnswerWithABodyIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode responses = operation.getValue().path("responses");
            if (!responses.has("204") && responses.path(responses.has("200") ? "200" : "201").path("content").isEmpty()) {
                undescribed.add(operation.getKey() + " " + path.getKey());
            }
        }));
        assertThat(undescribed).isEmpty();
    }

    /**
     * Two methods of one controller with one name are told apart by a number, in the order in which the virtual machine lists them; that order
     * is another one from run to run.
     */
    @Test
    void everyOperationHasANameThatNeedsNoNumber() {
        List<String> numbered = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getValue().path("operationId").asString();
            if (name.matches(".*_\\d+")) {
                numbered.add(name + " " + operation.getKey() + " " + path.getKey());
            }
        }));
        assertThat(numbered).isEmpty();
    }

    private JsonNode document() {
        TestClient.Answer answer = TestClient.of(port, "dung").get("/v3/api-docs");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }
}
