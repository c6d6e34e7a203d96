package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Every operation there is, asked by nobody and for nothing that exists. Operations that are added later are asked as well. */
@ParAuditTest
class RouteTests {

    private static final List<String> PEOPLE = List.of("hanh", "duy", "chutich", "daumoi", "thu", "lan", "khanh", "dung", "quantri", "nam");
    /** Signing in and out is there for those who are not signed in. */
    private static final Set<String> OPEN = Set.of("POST /api/session", "DELETE /api/session");
    private static final List<String> MALFORMED = List.of("khong-phai-ma", "1", "00000000-0000-0000-0000-00000000000g", "%27%20or%201=1",
        "a".repeat(300));
    private static final List<String> NONSENSE = List.of("x", "-1", "999999999999", "99999999", "%00", Base64.getUrlEncoder().withoutPadding()
        .encodeToString("a\u001fb".getBytes(StandardCharsets.UTF_8)), "%F0%9F%98%80", "+1000000000-01-01T00:00:00Z");

    private static final Map<String, TestClient> CLIENTS = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private List<Operation> operations;

    @BeforeEach
    void listOperations() {
        operations = Operation.all(mappings);
        assertThat(operations).hasSizeGreaterThan(40);
    }

    private TestClient as(String person) {
        return CLIENTS.computeIfAbsent(person, name -> TestClient.of(port, name));
    }

    @Test
    void nobodyGetsAnythingWithoutSigningIn() {
        TestClient nobody = new TestClient(port);
        nobody.get("/api/session");
        List<String> told = new ArrayList<>();
        for (Operation operation : operations) {
            TestClient.Answer answer = operation.call(nobody, operation.unknown());
            if (!OPEN.contains(operation.toString()) && !(answer.status() == 401 && answer.code().equals("sign-in-needed"))) {
                told.add(operation + " " + answer);
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFoundByAnybody() {
        List<String> otherwise = new ArrayList<>();
        operations.stream().filter(Operation::namesSomething).forEach(operation -> PEOPLE.forEach(person ->
            expectNotFound(operation, operation.unknown(), person, otherwise)));
        assertThat(otherwise).isEmpty();
    }

    @Test
    void anAddressThatIsMistypedIsNotFoundEither() {
        List<String> otherwise = new ArrayList<>();
        int asked = 0;
        for (Operation operation : operations.stream().filter(Operation::namesSomething).toList()) {
            for (String id : MALFORMED) {
                asked++;
                Nightly.or(List.of(PEOPLE.get(asked % PEOPLE.size())), PEOPLE)
                    .forEach(person -> expectNotFound(operation, operation.path(name -> id), person, otherwise));
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private void expectNotFound(Operation operation, String path, String person, List<String> otherwise) {
        TestClient.Answer answer = operation.call(as(person), path);
        if (answer.status() != 404 || !answer.code().equals("not-found")) {
            otherwise.add(person + " " + operation + " at " + path + ": " + answer.status() + " " + answer.body());
        }
    }

    @Test
    void nonsenseInAQueryIsNeverAFault() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations.stream().filter(each -> !each.writes()).toList()) {
            for (String name : operation.queryParameters()) {
                for (String value : NONSENSE) {
                    TestClient.Answer answer = as("quantri").get(operation.unknown() + "?" + name + "=" + value);
                    if (answer.status() >= 500 || answer.status() >= 400 && answer.code().isEmpty()) {
                        faults.add(operation + " " + name + "=" + value + ": " + answer);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/version", "/engine-rest/engine/default/task", "/camunda/app/cockpit/", "/camunda/api/engine/engine/",
        "/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/flyway", "/actuator/sessions", "/h2-console",
        "/h2-console/login.do"})
    void noOtherDoorIsThere(String path) {
        for (TestClient client : List.of(new TestClient(port), as("quantri"))) {
            assertThat(client.get(path).status()).isIn(401, 404);
        }
        assertThat(new TestClient(port).get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void figuresOfTheServerAreForAdministratorsOnly() {
        assertThat(new TestClient(port).get("/actuator/metrics").status()).isEqualTo(401);
        for (String person : PEOPLE) {
            assertThat(as(person).get("/actuator/metrics").status()).as(person).isEqualTo(person.equals("quantri") ? 200 : 403);
        }
    }
}
