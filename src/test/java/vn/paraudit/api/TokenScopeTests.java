package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.DeploysModels;
import vn.paraudit.platform.SignedInOnly;
import vn.paraudit.platform.TokenScope;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** What an access token may do: every operation there is, asked with a token of every scope. Operations that are added later are asked as well. */
@ParAuditTest
class TokenScopeTests {

    /** What makes somebody's access: whatever is written here is for people who have signed in. */
    private static final List<String> ACCESS = List.of("/api/accounts", "/api/role-grants", "/api/session", "/api/stand-ins", "/api/tokens");
    private static final Set<String> DEPLOYING = Set.of("POST /engine-rest/deployment/create", "POST /engine-rest/process-definition/{id}/start",
        "POST /api/modeling/bundles", "POST /api/modeling/drafts/{id}/submit", "POST /api/modeling/drafts/{id}/withdraw",
        "POST /api/modeling/drafts/{id}/return", "POST /api/modeling/drafts/{id}/release", "POST /api/modeling/migrations",
        "POST /api/modeling/migrations/{id}/undo");
    private static final Set<String> REFUSALS = Set.of("token-only-reads", "token-deploys-nothing", "token-never");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private List<Operation> operations;

    @BeforeEach
    void listOperations() {
        operations = Stream.concat(Operation.all(mappings).stream(), Operation.ofTheModeler(mappings).stream()).toList();
        assertThat(operations).hasSizeGreaterThan(100);
    }

    /** What an operation needs as this test sees it: none of the scopes, or one. */
    private static String needed(Operation operation) {
        if (!operation.writes()) {
            return "read";
        }
        if (ACCESS.stream().anyMatch(path -> operation.pattern().equals(path) || operation.pattern().startsWith(path + "/"))) {
            return "none";
        }
        return DEPLOYING.contains(operation.toString()) ? "deploy" : "work";
    }

    @Test
    void everyOperationSaysOneThingAboutTokens() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            boolean signedIn = operation.handler().hasMethodAnnotation(SignedInOnly.class);
            boolean deploys = operation.handler().hasMethodAnnotation(DeploysModels.class);
            if (signedIn != needed(operation).equals("none") || deploys != needed(operation).equals("deploy")) {
                wrong.add(operation + " needs " + needed(operation) + ", annotated: signed in only " + signedIn + ", deploys models " + deploys);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(operations.stream().map(Operation::toString).toList()).containsAll(DEPLOYING);
    }

    @Test
    void theDescriptionOfTheApiSaysIt() {
        JsonNode paths = TestClient.of(port, "hanh").get("/v3/api-docs").body().path("paths");
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all(mappings)) {
            JsonNode described = paths.path(operation.pattern()).path(operation.method().toLowerCase());
            boolean takesToken = described.path("security").findValues("accessToken").size() == 1;
            if (!described.path("x-token-scope").asString("").equals(needed(operation)) || takesToken == needed(operation).equals("none")
                && operation.handler().hasMethodAnnotation(SignedInOnly.class)) {
                wrong.add(operation + ": " + described.path("x-token-scope") + " " + described.path("security"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationIsOpenToTheScopesThatItNeedsAndToNoOther(TokenScope scope) {
        TestClient dung = TestClient.of(port, "dung");
        String token = dung.post("/api/tokens", Map.of("name", "Một phạm vi", "scopes", List.of(scope))).body().path("token").asString();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            boolean open = needed(operation).equals("read") || needed(operation).equals(scope.name().toLowerCase());
            TestClient.Answer answer = operation.call(new TestClient(port).withoutForgeryToken().withToken(token), operation.unknown());
            boolean refused = answer.status() == 403 && (REFUSALS.contains(answer.code()) || operation.pattern().startsWith("/engine-rest"));
            boolean inWords = !answer.body().toString().contains("token-" + "only") || answer.body().path("detail").asString().contains("tạo mã khác");
            if (open == refused || !inWords) {
                wrong.add(operation + " with " + scope + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void severalScopesAddUpAndNeverOpenWhatIsForPeople() {
        TestClient dung = TestClient.of(port, "dung");
        String token = dung.post("/api/tokens", Map.of("name", "Mọi phạm vi", "scopes", EnumSet.allOf(TokenScope.class))).body().path("token").asString();
        for (Operation operation : operations) {
            TestClient.Answer answer = operation.call(new TestClient(port).withToken(token), operation.unknown());
            assertThat(answer.code().equals("token-never")).as("%s: %s", operation, answer).isEqualTo(needed(operation).equals("none"));
            assertThat(answer.code()).as("%s", operation).isNotIn("token-only-reads", "token-deploys-nothing");
        }
    }

    @Test
    void whatNobodyAnswersIsJudgedByItsMethod() {
        TestClient thu = TestClient.of(port, "thu");
        String token = thu.post("/api/tokens", Map.of("name", "x", "scopes", List.of("READ"))).body().path("token").asString();
        TestClient program = new TestClient(port).withToken(token);
        assertThat(program.get("/api/nothing").status()).isEqualTo(404);
        assertThat(program.post("/api/nothing", Map.of()).code()).isEqualTo("token-only-reads");
    }
}
