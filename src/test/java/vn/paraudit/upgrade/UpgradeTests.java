package vn.paraudit.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.ParAudit;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ProductProcess;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.TestPostgres;

/** The database of an earlier version with a year of work in it: this version starts on it, and the work goes on. */
@ParameterizedClass
@MethodSource("versions")
class UpgradeTests {

    private static final String DATABASE = "upgraded";
    private static final String OPEN_TASKS = "select id from inbox_task where state = 'OPEN' order by id";

    private static HikariDataSource pool;
    private static ProductProcess product;
    private static List<String> openBefore;
    private static List<String> openAfter;

    /** The last migration that the version knew. */
    @Parameter
    String version;

    /** The version before this one, and in the night an older one. */
    static List<String> versions() {
        return Nightly.or(List.of("339"), List.of("181", "339"));
    }

    @BeforeParameterizedClassInvocation
    static void startOnWhatAnEarlierVersionLeft(String version) throws Exception {
        TestPostgres.create(DATABASE, null);
        pool = TestPostgres.pool(DATABASE);
        OldDatabase.fill(pool, version);
        openBefore = strings(OPEN_TASKS);
        product = ProductProcess.startOn(DATABASE, ParAudit.class);
        product.port();
        openAfter = strings(OPEN_TASKS);
    }

    @AfterParameterizedClassInvocation
    static void end() {
        product.close();
        pool.close();
        TestPostgres.drop(DATABASE);
    }

    private static List<String> strings(String query) {
        return JdbcClient.create(pool).sql(query).query(String.class).list();
    }

    private static TestClient as(String username) {
        return TestClient.of(product.port(), username);
    }

    private static String taskOf(String element) {
        return strings("select id from inbox_task where state = 'OPEN' and element_id = '" + element + "' order by id").get(0);
    }

    private static void complete(TestClient client, String task, Map<String, Object> data) {
        TestClient.Answer answer = client.withHeader("Idempotency-Key", UUID.randomUUID().toString()).post("/api/tasks/" + task + "/complete", Map.of("data", data));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void everyOpenTaskIsStillThereAndIsTheEngines() {
        assertThat(openBefore).hasSizeGreaterThan(40);
        assertThat(openAfter).isEqualTo(openBefore);
        assertThat(strings("select id_ from act_ru_task order by id_")).isEqualTo(strings(OPEN_TASKS));
    }

    @Test
    void theTrailOfTheYearsBeforeIsWhole() {
        JsonNode verified = as("quantri").get("/api/audit/verification").body();
        assertThat(verified.path("items")).isEmpty();
        assertThat(verified.path("entries").asInt()).isGreaterThan(2_000);
    }

    @Test
    void whatSomebodyHadBegunToWriteIsFinished() {
        String task = taskOf("UserTask_DecideExtension");
        TestClient thu = as("thu");
        assertThat(thu.get("/api/tasks/" + task).body().toString()).contains("Đang xem hồ sơ xin gia hạn");
        complete(thu, task, Map.of("decision", "refuse", "reason", "Chưa đủ căn cứ"));
        assertThat(strings("select state from inbox_task where id = '" + task + "'")).containsExactly("COMPLETED");
    }

    @Test
    void aRemedyIsVerifiedAndTheFindingIsFoundByItsWordsAndCountedAmongWhatHasEnded() {
        String[] taskAndMember = strings("""
            select t.id || ' ' || a.username || ' ' || t.case_id from inbox_task t
            join inspection_seat s on t.seat_key = 'member@inspection/' || s.inspection_id and s.seat = 'member'
            join account a on a.person_id = s.person_id
            where t.state = 'OPEN' and t.element_id = 'UserTask_VerifyRemedy' and a.username in ('duy', 'mai', 'hoa', 'tuan') order by 1""").get(0).split(" ");
        TestClient thu = as("thu");
        JsonNode before = thu.get("/api/findings/counts").body();
        complete(as(taskAndMember[1]), taskAndMember[0], Map.of("methods", List.of("documents"), "verification", "Đối chiếu hồ sơ", "decision", "accept"));

        JsonNode after = thu.get("/api/findings/counts").body();
        assertThat(after.path("open").asInt()).isEqualTo(before.path("open").asInt() - 1);
        assertThat(after.path("ended").asInt()).isEqualTo(before.path("ended").asInt() + 1);
        String number = strings("select number from finding where id = '" + taskAndMember[2] + "'").get(0);
        assertThat(thu.get("/api/findings?q=" + number).body().toString()).contains(taskAndMember[2]);
    }

    @Test
    void aDraftOfAModelIsOpenedAsItWas() {
        String draft = strings("select id::text from model_draft where key = 'inspection'").get(0);
        assertThat(as("dung").get("/api/modeling/drafts/" + draft).body().path("draft").path("key").asString()).isEqualTo("inspection");
    }
}
