package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A request that is sent again has no second effect: every write says how that is so, and those that make something show it here. */
@ParAuditTest
class OneEffectTests {

    private static final JsonMapper JSON = new JsonMapper();
    /** Shown with trials and with cases to move, which they need, beside their other tests. */
    private static final List<String> SHOWN_ELSEWHERE = List.of("POST /api/modeling/drafts/{id}/scenarios", "POST /api/modeling/migrations",
        "POST /api/modeling/bundles");

    private static World world;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private TableState tables;

    /** A request that somebody may send now. */
    private record Sent(String person, String method, String path, Map<String, Object> body) {
    }

    @BeforeEach
    void makeTheWorld() {
        if (world == null) {
            world = new World(port, jobs, clock);
        }
        tables = new TableState(jdbc);
    }

    private List<Operation> posts() {
        return Operation.all(mappings).stream().filter(operation -> operation.method().equals("POST")).toList();
    }

    @Test
    void everyPostSaysHowARepetitionHasNoSecondEffect() {
        List<String> silent = posts().stream().filter(operation -> {
            boolean key = operation.handler().hasMethodAnnotation(IdempotentByKey.class);
            IdempotentByNature nature = operation.handler().getMethodAnnotation(IdempotentByNature.class);
            return key == (nature != null && !nature.value().isBlank());
        }).map(Operation::toString).toList();
        assertThat(silent).as("marked with @IdempotentByKey or, with a reason, with @IdempotentByNature").isEmpty();
        assertThat(posts()).hasSizeGreaterThan(40);
    }

    /** What is answered with 201 has made something. */
    @Test
    void everyPostThatMakesSomethingIsShownHere() {
        List<String> making = posts().stream().filter(operation -> operation.handler().getMethod().getGenericReturnType().getTypeName()
            .contains("Created")).filter(operation -> operation.handler().hasMethodAnnotation(IdempotentByKey.class)).map(Operation::toString).toList();
        assertThat(Stream.concat(requests().keySet().stream(), SHOWN_ELSEWHERE.stream()).toList()).containsAll(making);
    }

    private Map<String, Sent> requests() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        Map<String, Sent> sent = new LinkedHashMap<>();
        add(sent, "hanh", "POST /api/plans", Map.of(), Map.of("year", 2026, "title", "Kế hoạch " + tag));
        add(sent, "hanh", "POST /api/teams/{id}/changes", Map.of("id", signedTeams()), Map.of());
        add(sent, "son", "POST /api/inspections", Map.of(), Map.of("unitCode", "03679", "visitDate", "2026-06-10", "leaderId", world.idOf("duy"),
            "secretaryId", world.idOf("mai")));
        add(sent, world.checker, "POST /api/findings", Map.of(), Map.of("inspectionId", world.inspection, "sectionId", world.section,
            "criterion", "TTHC-08", "facts", world.facts()));
        Map<String, Object> subject = new HashMap<>(Map.of("unitCode", "04132", "personName", "Người " + tag, "post", "Công chức địa chính",
            "subjectType", "CONG_CHUC", "leader", false, "facts", "Kết thúc hồ sơ khi chưa trả", "factOn", "2026-03-04", "detectedOn", "2026-05-04"));
        add(sent, "lan", "POST /api/disciplinary-cases", Map.of(), subject);
        add(sent, "khanh", "POST /api/disciplinary-cases/{id}/extend", Map.of("id", world.disciplinaryCase), Map.of("reason", "Cần giám định"));
        add(sent, "nam", "POST /api/stand-ins", Map.of(), Map.of("standInId", world.idOf("hoa"), "fromOn", "2026-05-20", "untilOn", "2026-05-22",
            "reason", "Nghỉ phép"));
        add(sent, "dung", "POST /api/calendar/days", Map.of(), Map.of("day", "2026-11-20", "kind", "COMPENSATORY_DAY_OFF", "name", "Nghỉ bù " + tag,
            "reason", "Thông báo " + tag));
        add(sent, "dung", "POST /api/calendar/deadline-proposals", Map.of(), Map.of("name", "Thời hạn " + tag, "nameEn", "Deadline " + tag, "fromEvent",
            "task created", "amount", 3, "unit", "WORKING_DAYS", "endRule", "NONE", "source", "Quy chế", "validFrom", "2026-06-01", "reason", "Thử"));
        add(sent, "dung", "POST /api/modeling/drafts", Map.of(), Map.of("kind", "PROCESS", "key", "audit-plan", "name", "Bản " + tag));
        add(sent, "hoa", "POST /api/tasks/{id}/draft", Map.of("id", world.task("hoa", "UserTask_FillSection", world.inspection)),
            Map.of("data", Map.of("summary", tag)));
        add(sent, world.checker, "POST /api/findings/{id}/withdraw", Map.of("id", world.finding), Map.of("reason", "Ghi nhầm"));
        return sent;
    }

    private String signedTeams() {
        return world.as("hanh").get("/api/teams").body().path("items").valueStream().filter(decision -> decision.path("state").asString().equals("SIGNED"))
            .map(decision -> decision.path("id").asString()).findFirst().orElseThrow();
    }

    private static void add(Map<String, Sent> all, String person, String operation, Map<String, String> path, Map<String, Object> body) {
        String address = operation.substring(operation.indexOf(' ') + 1);
        for (Map.Entry<String, String> variable : path.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        all.put(operation, new Sent(person, operation.substring(0, operation.indexOf(' ')), address, body));
    }

    private TestClient.Answer send(Sent sent, Map<String, Object> body, String key) {
        return world.as(sent.person()).send(sent.method(), sent.path(), BodyPublishers.ofString(JSON.writeValueAsString(body)), "Content-Type",
            "application/json", "Idempotency-Key", key);
    }

    /** What has happened is told, also to whom no format suits: refused, they would think that nothing has. */
    @Test
    void aWriteIsAnsweredWhateverItsSenderWouldRatherRead() {
        Sent sent = requests().get("POST /api/calendar/deadline-proposals");
        TestClient.Answer answer = world.as(sent.person()).send(sent.method(), sent.path(), BodyPublishers.ofString(JSON.writeValueAsString(sent.body())),
            "Content-Type", "application/json", "Accept", "text/csv", "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndChangesNothingWhileAnotherBodyIsRefused() {
        requests().forEach((operation, sent) -> {
            String key = UUID.randomUUID().toString();
            List<String> before = tables.now();
            TestClient.Answer first = send(sent, sent.body(), key);
            assertThat(first.status()).as("%s: %s", operation, first.body()).isBetween(200, 299);
            List<String> after = tables.now();
            assertThat(after).as("%s has an effect", operation).isNotEqualTo(before);

            TestClient.Answer again = send(sent, sent.body(), key);
            assertThat(again.status()).as(operation).isEqualTo(first.status());
            assertThat(again.body()).as(operation).isEqualTo(first.body());
            assertThat(again.headers().get("location")).as(operation).isEqualTo(first.headers().get("location"));
            assertThat(again.headers().get("content-type")).as(operation).isEqualTo(first.headers().get("content-type"));

            assertThat(tables.now()).as("%s has one effect", operation).isEqualTo(after);
            // Where no body is read, none can differ.
            if (sent.body().isEmpty()) {
                return;
            }
            Map<String, Object> other = new HashMap<>(sent.body());
            String changed = sent.body().keySet().stream().filter(name -> sent.body().get(name) instanceof String)
                .filter(name -> List.of("title", "reason", "name", "unitCode").contains(name)).findFirst().orElse(null);
            other.put(changed == null ? "data" : changed, changed == null ? Map.of("summary", "khác") : "khác");
            if (operation.endsWith("/findings")) {
                other = new HashMap<>(sent.body());
                other.put("criterion", "TTHC-01");
            }
            TestClient.Answer reused = send(sent, other, key);
            assertThat(reused.status()).as("%s: %s", operation, reused.body()).isEqualTo(422);
            assertThat(reused.code()).as(operation).isEqualTo("idempotency-key-reused");
            assertThat(tables.now()).as("%s has one effect", operation).isEqualTo(after);
        });
    }

    @Test
    void aPersonWhoIsTakenInTwiceIsOnePerson() {
        Map<String, Object> person = Map.of("username", "xuan.lt", "name", "Lèo Thị Xuân", "post", "Chuyên viên", "unitCode", "04132", "roles",
            List.of("observer"), "password", "mot-mat-khau-rieng-2026");
        assertThat(world.as("quantri").post("/api/accounts", person).status()).isEqualTo(201);
        List<String> after = tables.now();
        assertThat(world.as("quantri").post("/api/accounts", person).status()).isEqualTo(409);
        assertThat(tables.now()).isEqualTo(after);
    }

    @Test
    void aSecretIsTellableOnceAndMadeOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("name", "Máy " + key, "scopes", List.of("READ"));
        TestClient.Answer first = world.as("hanh").post("/api/tokens", body, key);
        assertThat(first.status()).isEqualTo(200);
        List<String> after = tables.now();
        TestClient.Answer again = world.as("hanh").post("/api/tokens", body, key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("idempotency-answer-secret");
        assertThat(tables.now()).isEqualTo(after);
        assertThat(jdbc.sql("select count(*) from answered_request where body like '%' || :secret || '%'")
            .param("secret", first.body().path("secret").asString("no secret")).query(Long.class).single()).isZero();
    }

    @Test
    void theSameRequestSentEightTimesAtOnceHasOneEffectAndOneAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("year", 2026, "title", "Cùng lúc " + key);
        List<CompletableFuture<TestClient.Answer>> sent = IntStream.range(0, 8).mapToObj(each ->
            CompletableFuture.supplyAsync(() -> world.as("hanh").post("/api/plans", body, key))).toList();
        List<JsonNode> answers = sent.stream().map(CompletableFuture::join).map(TestClient.Answer::body).distinct().toList();
        assertThat(answers).hasSize(1);
        assertThat(jdbc.sql("select count(*) from plan where title = :title").param("title", body.get("title")).query(Long.class).single()).isOne();
    }

    @Test
    void whatWasRefusedIsTriedAnewWithTheSameKeyAndAKeyBelongsToItsSender() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("year", 2026, "title", "Của ai " + key);
        assertThat(world.as("binh").post("/api/plans", body, key).status()).isEqualTo(403);
        assertThat(world.as("hanh").post("/api/plans", Map.of("year", 2026, "title", " "), key).status()).isEqualTo(422);
        assertThat(world.as("hanh").post("/api/plans", body, key).status()).isEqualTo(201);
        assertThat(world.as("binh").post("/api/plans", body, key).status()).isEqualTo(403);
        assertThat(world.as("hanh").post("/api/plans", body, "no-uuid").code()).isEqualTo("idempotency-key-missing");
    }
}
