package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.journey.World;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/**
 * What no operation accepts: each refusal is a problem with a sentence in both languages, and leaves every table as it was. Operations
 * that are added later are asked as well; {@link #WHO} and {@link #address} only bring them nearer to what they write.
 */
@ParAuditTest
class BadInputTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MORE_THAN_A_MEGABYTE = 1_100_000;
    private static final long THIRTY_MEGABYTES = 30L * 1024 * 1024;
    /** Who has the right to what stands behind an address, so that nothing but the input is wrong. */
    private static final Map<String, String> WHO = Map.of("/api/modeling", "dung", "/api/inspections", "son", "/api/disciplinary-cases", "lan", "/api/evidence", "hoa",
        "/api/calendar", "dung", "/api/tasks", "hoa");

    /** A draft is nobody's business until it is completed; it is as long as a body may be. */
    private static final String KEEPS_WHAT_WAS_TYPED = "POST /api/tasks/{id}/draft";

    /** A wrong password stands in the trail, whatever else is wrong. */
    private static final String NOTES_A_WRONG_PASSWORD = "PUT /api/accounts/own-password";

    private static World world;
    private static String fillSection;
    private static String token;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<String> wrong = new ArrayList<>();
    private TableState tables;
    private List<Operation> writing;

    @BeforeEach
    void makeTheWorld() {
        if (world == null) {
            world = new World(port, jobs, clock);
            fillSection = world.task("hoa", "UserTask_FillSection", world.inspection);
            token = world.as("hanh").post("/api/tokens", Map.of("name", "x", "scopes", List.of("WORK"))).body().path("id").asString();
        }
        tables = new TableState(jdbc);
        // A sign-in stands in the trail; whoever is asked below has signed in before anything is counted.
        Stream.concat(Stream.of("hanh", "khanh", world.checker), WHO.values().stream()).forEach(world::as);
        writing = Operation.all(mappings).stream().filter(Operation::writes).toList();
        assertThat(writing).hasSizeGreaterThan(20);
    }

    private List<Operation> withBody() {
        return writing.stream().filter(operation -> operation.body() != null).toList();
    }

    private static String who(Operation operation) {
        if (operation.pattern().startsWith("/api/sections") || operation.pattern().startsWith("/api/findings")) {
            return world.checker;
        }
        return WHO.entrySet().stream().filter(entry -> operation.pattern().startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst()
            .orElse("hanh");
    }

    private static String address(Operation operation) {
        Map<String, String> real = Map.of("/api/inspections", world.inspection, "/api/disciplinary-cases", world.disciplinaryCase,
            "/api/findings", world.finding, "/api/sections", world.section, "/api/tokens", token, "/api/tasks", fillSection);
        return operation.path(name -> name.equals("code") ? "TTHC-08" : name.equals("year") ? "2029" : real.entrySet().stream().filter(entry -> operation.pattern().startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElseGet(() -> UUID.randomUUID().toString()));
    }

    /** Sends something that must be refused, and writes down when it is not refused as it should. */
    private void refused(TestClient client, Operation operation, String what, String type, BodyPublisher body, Integer status) {
        check(operation + " " + what, client.send(operation.method(), address(operation), body, "Content-Type", type, "Idempotency-Key",
            UUID.randomUUID().toString()), status);
    }

    private void refused(Operation operation, String what, String body, Integer status) {
        refused(world.as(who(operation)), operation, what, "application/json", BodyPublishers.ofString(body), status);
    }

    /** Asks every one of some operations, and looks whether anything was written; if so, asks again one by one to name who does it. */
    private void writeNothing(List<Operation> operations, Consumer<Operation> asking) {
        List<String> written = writtenDuring(() -> operations.forEach(asking));
        assertThat(wrong).isEmpty();
        if (!written.isEmpty()) {
            operations.forEach(operation -> {
                List<String> byThisOne = writtenDuring(() -> asking.accept(operation));
                if (!byThisOne.isEmpty()) {
                    wrong.add(operation + " wrote " + byThisOne);
                }
            });
        }
        assertThat(written).as("written by one of them: %s", wrong).isEmpty();
    }

    private List<String> writtenDuring(Runnable asking) {
        List<String> before = tables.now();
        asking.run();
        List<String> after = new ArrayList<>(tables.now());
        after.removeAll(before);
        return after;
    }

    private void check(String what, TestClient.Answer answer, Integer status) {
        List<String> faults = new ArrayList<>();
        if (status != null ? answer.status() != status : answer.status() < 400 || answer.status() > 499) {
            faults.add("status " + answer.status());
        }
        if (!answer.headers().getOrDefault("content-type", List.of("none")).get(0).startsWith("application/problem+json")) {
            faults.add("type " + answer.headers().get("content-type"));
        }
        if (!isSaid("problem." + answer.code())) {
            faults.add("no sentence for " + answer.code());
        }
        for (JsonNode field : answer.body().path("fields")) {
            if (!isSaid("field." + field.path("code").asString())) {
                faults.add("no sentence for the field's " + field.path("code"));
            }
        }
        if (!faults.isEmpty()) {
            wrong.add(what + ": " + faults + " " + answer.body());
        }
    }

    private boolean isSaid(String key) {
        return texts.keys(Texts.VIETNAMESE).contains(key) && texts.keys(Texts.ENGLISH).contains(key);
    }

    private static String readable(Operation operation, String text) {
        return JSON.writeValueAsString(Bodies.readable(operation.body().getGenericParameterType(), text));
    }

    @Test
    void whatIsNoJsonObjectOfTheRightShapeIsRefused() {
        writeNothing(withBody(), operation -> {
            for (String body : List.of("{\"a\":", "nonsense", "", "[]", "[{}]", "null", "\"text\"", "5")) {
                refused(operation, "gets " + body, body, 400);
            }
            Map<String, Object> more = new LinkedHashMap<>(JSON.readValue(readable(operation, "x"), Map.class));
            more.put("unheardOf", 1);
            refused(operation, "gets an unknown field", JSON.writeValueAsString(more), 400);
            refused(operation, "gets far too deep a body", "{\"a\":".repeat(3000), 400);
        });
    }

    @Test
    void aFieldOfTheWrongTypeIsRefused() {
        writeNothing(withBody(), operation -> Bodies.wronglyTyped(operation.body().getGenericParameterType()).forEach(body ->
            refused(operation, "gets " + body, JSON.writeValueAsString(body), 400)));
    }

    @Test
    void textsThatNoTableHoldsAreRefused() {
        List<Operation> operations = withBody().stream().filter(each -> !NOTES_A_WRONG_PASSWORD.equals(each.toString())).toList();
        writeNothing(operations, operation -> {
            refused(operation, "gets NUL in its texts", readable(operation, "a\0b"), null);
            if (!KEEPS_WHAT_WAS_TYPED.equals(operation.toString())) {
                refused(operation, "gets texts without end", readable(operation, "dài ".repeat(10_000)), null);
            }
        });
    }

    @Test
    void anotherContentTypeIsRefused() {
        writeNothing(withBody(), operation -> {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data; boundary=x")) {
                refused(world.as(who(operation)), operation, "gets " + type, type, BodyPublishers.ofString("a=b"), 415);
            }
        });
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItIsRead() {
        assertThat(isSaid("problem.body-too-large")).isTrue();
        writeNothing(writing, operation -> {
            TestClient client = world.as(who(operation));
            String answer = RawHttp.announce(port, operation.method(), address(operation), THIRTY_MEGABYTES, client.cookies(), client.forgeryToken());
            if (!answer.startsWith("HTTP/1.1 413") || !answer.contains("application/problem+json") || !answer.contains("\"body-too-large\"")) {
                wrong.add(operation + ": " + answer);
            }
        });
    }

    @Test
    void aBodyOfUntoldLengthIsRefusedWhileItIsRead() {
        byte[] body = ("{\"a\":\"" + "x".repeat(MORE_THAN_A_MEGABYTE) + "\"}").getBytes(StandardCharsets.US_ASCII);
        writeNothing(withBody(), operation -> refused(world.as(who(operation)), operation, "gets too much in chunks", "application/json",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), null));
    }

    @Test
    void aWriteWithoutTheTokenAgainstForgeryIsRefused() {
        Map<String, TestClient> clients = writing.stream().map(BadInputTests::who).distinct()
            .collect(Collectors.toMap(Function.identity(), person -> TestClient.of(port, person).withoutForgeryToken()));
        writeNothing(writing, operation -> refused(clients.get(who(operation)), operation, "lacks the token",
            "application/json", body(operation), 403));
    }

    @Test
    void aWriteInASessionThatIsOverIsRefused() {
        List<Operation> signedIn = writing.stream().filter(each -> !each.pattern().equals("/api/session")).toList();
        Map<String, TestClient> clients = signedIn.stream().map(BadInputTests::who).distinct()
            .collect(Collectors.toMap(Function.identity(), person -> TestClient.of(port, person)));
        jdbc.sql("update spring_session set last_access_time = 0").update();
        world.signInAgain();
        writeNothing(signedIn, operation -> refused(clients.get(who(operation)), operation, "has an old session", "application/json",
            body(operation), 401));
    }

    private static BodyPublisher body(Operation operation) {
        return operation.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(readable(operation, "x"));
    }

    @Test
    void aMissingOrMalformedIdempotencyKeyIsRefused() {
        List<Operation> keyed = writing.stream().filter(Operation::needsKey).toList();
        assertThat(keyed).isNotEmpty();
        writeNothing(keyed, operation -> {
            TestClient client = world.as(who(operation));
            check(operation + " without a key", client.send(operation.method(), address(operation), body(operation), "Content-Type",
                "application/json"), 400);
            for (String key : List.of("x", "1234", "'")) {
                check(operation + " with the key " + key, client.send(operation.method(), address(operation), body(operation), "Content-Type",
                    "application/json", "Idempotency-Key", key), 400);
            }
        });
    }

    @Test
    void whatWasChangedMeanwhileIsRefused() {
        String answers = "/api/sections/" + world.section + "/answers/TTHC-08";
        Map<String, Object> value = Map.of("numerator", 1, "denominator", 2);
        assertThat(world.as(world.checker).put(answers, Map.of("value", value, "note", "x", "revision", 0)).status()).isEqualTo(200);
        JsonNode subject = world.as("lan").get("/api/disciplinary-cases/" + world.disciplinaryCase).body().path("subject");
        List<String> before = tables.now();
        check("stale answer", world.as(world.checker).put(answers, Map.of("value", value, "note", "y", "revision", 0)), 409);
        check("stale finding", world.as(world.checker).put("/api/findings/" + world.finding, Map.of("facts", world.facts(), "revision", 7)), 409);
        check("stale case", world.as("lan").put("/api/disciplinary-cases/" + world.disciplinaryCase, Map.of("subject", subject, "revision", 7)), 409);
        assertThat(wrong).isEmpty();
        assertThat(tables.now()).isEqualTo(before);
    }

    @Test
    void aSubmissionThatTheBrowserWouldRefuseIsRefusedByTheServer() {
        Map<String, String> tasks = Map.of("hoa", fillSection, "khanh", world.task("khanh", "UserTask_DecideAcceptance", world.disciplinaryCase));
        List<Map<String, Object>> submissions = List.of(Map.of(), Map.of("unheardOf", 1), Map.of("decision", "no-such-choice"),
            Map.of("summary", List.of(), "confirmed", "perhaps"), Map.of("summary", "a\0b", "confirmed", true),
            Map.of("summary", "x".repeat(200_000), "confirmed", true), Map.of("summary", "Đạt", "confirmed", false));
        List<String> before = tables.now();
        submissions.forEach(data -> tasks.forEach((person, task) -> check(person + " submits " + data.keySet(),
            world.as(person).post("/api/tasks/" + task + "/complete", Map.of("data", data)), 422)));
        assertThat(wrong).isEmpty();
        assertThat(tables.now()).isEqualTo(before);
    }
}
