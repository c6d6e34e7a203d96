package vn.paraudit.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.notification.process.RoundFixture;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;

/** Notices as people fetch them. Two plans are late: Hạnh has the work, Bình and Sơn are told of it. */
@ParAuditTest
class NoticeApiTests {

    private static final LocalDate FIVE_AFTER = LocalDate.of(2026, 3, 30);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PlanSteps journey;
    private String plan;

    @BeforeEach
    void twoPlansAreLate() {
        clock.set(MovableClock.START);
        jdbc.sql("delete from notice").update();
        journey = new PlanSteps(port);
        plan = journey.planOpened("Kế hoạch A");
        journey.planOpened("Kế hoạch B");
        new RoundFixture(context).roundOn(FIVE_AFTER);
    }

    private List<JsonNode> noticesOf(String person, String query) {
        return journey.as(person).get("/api/notices" + query).body().path("items").valueStream().toList();
    }

    private JsonNode noticeOf(String person) {
        return noticesOf(person, "?size=200").stream().filter(notice -> notice.path("path").asString().contains(plan)
            || notice.path("caseTitle").asString().equals("Kế hoạch A")).findFirst().orElseThrow();
    }

    private int unread(String person) {
        return journey.as(person).get("/api/notices/unread").body().path("unread").asInt();
    }

    @Test
    void aNoticeSaysWhatIsLateByHowManyWorkingDaysAndWithWhom() {
        JsonNode told = noticeOf("son");
        assertThat(told.path("taskName").asString()).isEqualTo("Đề xuất đối tượng kiểm tra");
        assertThat(told.path("daysLeft").asInt()).isEqualTo(-5);
        assertThat(told.path("dueOn").asString()).isEqualTo("2026-03-23");
        assertThat(told.path("with")).extracting(JsonNode::asString).containsExactly("Lò Thị Hạnh");
        assertThat(told.path("as").asString()).isEqualTo("Lãnh đạo UBND tỉnh");
        assertThat(told.path("confirmed").asBoolean()).isFalse();
        assertThat(told.path("ladderConfirmed").asBoolean()).isFalse();
        assertThat(told.path("path").asString()).isEqualTo("/plans/" + plan);
        assertThat(noticeOf("hanh").path("path").asString()).startsWith("/tasks/");
    }

    @Test
    void everyNoticeOpensAScreenThatItsReaderMaySee() {
        for (String person : List.of("hanh", "binh", "son")) {
            String path = noticeOf(person).path("path").asString();
            assertThat(journey.as(person).get("/api" + path).status()).as("%s opens %s", person, path).isEqualTo(200);
        }
    }

    @Test
    void aForeignNoticeLooksLikeNone() {
        String notice = noticeOf("son").path("id").asString();
        TestClient.Answer foreign = journey.as("binh").post("/api/notices/" + notice + "/read", Map.of());
        TestClient.Answer unknown = journey.as("binh").post("/api/notices/" + UUID.randomUUID() + "/read", Map.of());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(journey.as("binh").post("/api/notices/no-id/read", Map.of()).status()).isEqualTo(404);
        assertThat(noticesOf("son", "?unread=true")).isNotEmpty().allMatch(one -> !one.path("read").asBoolean());
    }

    @Test
    void readOneByOneOrAllAtOnceAndOnlyOnesOwn() {
        int sons = unread("son");
        int binhs = unread("binh");
        assertThat(sons).isGreaterThanOrEqualTo(2);
        String notice = noticeOf("son").path("id").asString();
        assertThat(journey.as("son").post("/api/notices/" + notice + "/read", Map.of()).status()).isEqualTo(204);
        assertThat(journey.as("son").post("/api/notices/" + notice + "/read", Map.of()).status()).isEqualTo(204);
        assertThat(unread("son")).isEqualTo(sons - 1);
        assertThat(noticesOf("son", "?unread=true")).extracting(one -> one.path("id").asString()).doesNotContain(notice).hasSize(sons - 1);

        assertThat(journey.as("son").post("/api/notices/read-all", Map.of()).status()).isEqualTo(204);
        assertThat(unread("son")).isZero();
        assertThat(noticesOf("son", "?size=200")).hasSize(sons);
        assertThat(unread("binh")).isEqualTo(binhs);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> all = noticesOf("son", "?size=200").stream().map(one -> one.path("id").asString()).toList();
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = journey.as("son").get("/api/notices?size=1" + cursor).body();
            page.path("items").forEach(one -> paged.add(one.path("id").asString()));
            cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asString();
        } while (cursor != null);
        assertThat(paged).containsExactlyElementsOf(all).hasSizeGreaterThan(1);
        assertThat(journey.as("son").get("/api/notices?cursor=broken").code()).isEqualTo("cursor-malformed");
    }

    @Test
    void askingForTheCountIsOneStatementAndAnUnchangedAnswerHasNoBody() {
        TestClient son = journey.as("son");
        List<String> statements = context.getBean(SwitchableDataSource.class).statements().during(() -> son.get("/api/notices/unread"));
        assertThat(statements.stream().filter(statement -> statement.contains("notice"))).hasSize(1);
        assertThat(statements.stream().filter(statement -> statement.contains("seat"))).isEmpty();

        String tag = son.get("/api/notices/unread").headers().get("etag").get(0);
        assertThat(son.getBytes("/api/notices/unread", "If-None-Match", tag).statusCode()).isEqualTo(304);
        son.post("/api/notices/read-all", Map.of());
        assertThat(son.getBytes("/api/notices/unread", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(new TestClient(port).get("/api/notices/unread").status()).isEqualTo(401);
    }

    @Test
    void aConfidentialNoticeIsShownOnlyAsLongAsItsSeatIsHeld() {
        jdbc.sql("update notice set confidential = true, seat_key = 'council-member@case/0' where person_id = :son")
            .param("son", UUID.fromString(journey.as("son").get("/api/session").body().path("person").path("id").asString())).update();
        assertThat(noticesOf("son", "")).isEmpty();
        assertThat(unread("son")).isZero();
        assertThat(unread("binh")).isPositive();
    }

    @Test
    void whoMaySeeATaskSeesWhatWasSentAndWhatIsToCome() {
        String task = journey.taskOf("hanh", "UserTask_ProposeTargets", plan).path("id").asString();
        JsonNode sent = journey.as("hanh").get("/api/reminders/" + task).body();
        assertThat(sent.path("rungs")).extracting(rung -> rung.path("rung").asInt()).containsExactly(-5, -1, 1, 5);
        assertThat(sent.path("rungs").get(3).path("sentOn").asString()).isEqualTo("2026-03-30");
        assertThat(sent.path("rungs").get(3).path("tells")).extracting(JsonNode::asString)
            .containsExactlyInAnyOrder("Lò Thị Hạnh", "Quàng Văn Bình", "Hà Trung Sơn");
        assertThat(sent.path("confirmed").asBoolean()).isFalse();
        assertThat(journey.as("chutich").get("/api/reminders/" + task).status()).isEqualTo(404);

        clock.set(MovableClock.START);
        String fresh = journey.planOpened("Kế hoạch C");
        String coming = journey.taskOf("hanh", "UserTask_ProposeTargets", fresh).path("id").asString();
        JsonNode first = journey.as("hanh").get("/api/reminders/" + coming).body().path("rungs").get(0);
        assertThat(first.path("sentOn").isNull()).isTrue();
        assertThat(first.path("day").asString()).isEqualTo("2026-03-16");
        assertThat(first.path("tells")).extracting(JsonNode::asString).containsExactly("Chuyên viên kế hoạch (phòng CCHC)");
        assertThat(first.path("missed").isNull()).isTrue();

        clock.set(LocalDate.of(2026, 3, 17));
        JsonNode behind = journey.as("hanh").get("/api/reminders/" + coming).body().path("rungs").get(0);
        assertThat(behind.path("sentOn").isNull()).isTrue();
        assertThat(behind.path("missed").asString()).contains("không chạy vòng nhắc");
    }
}
