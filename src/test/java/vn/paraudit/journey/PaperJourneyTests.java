package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Numbers of papers: given by the records office and entered afterwards, or drawn where a body has a series of its own. */
@ParAuditTest
class PaperJourneyTests {

    private static final String DAY = LocalDate.ofInstant(MovableClock.START, TimeSource.ZONE).toString();

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private PlanSteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new PlanSteps(port);
    }

    private String issued(String title, String unit) {
        return journey.planIssued(title, unit, "2026-05-04", "2026-05-29");
    }

    private TestClient.Answer numbered(String person, String plan, String number, String reason) {
        return journey.numbered(person, "plan", plan, "Kế hoạch", reason == null ? Map.of("number", number, "dated", DAY)
            : Map.of("number", number, "dated", DAY, "reason", reason));
    }

    @Test
    void aNumberIsEnteredOnceCorrectedWithAReasonAndStandsInTheHistory() {
        String plan = issued("Kế hoạch chờ số", "03646");
        JsonNode blank = journey.papers("chutich", "plan", plan).get(0);
        assertThat(blank.path("number").isNull()).isTrue();
        assertThat(blank.path("mayNumber").asBoolean()).isFalse();
        assertThat(blank.path("keeper").asString()).isEqualTo("Chuyên viên kế hoạch (phòng CCHC)");
        assertThat(numbered("chutich", plan, "201", null).code()).isEqualTo("paper-keeper-needed");
        assertThat(numbered("hanh", plan, "201", null).status()).isEqualTo(204);
        assertThat(numbered("hanh", plan, "201", null).status()).as("the same again").isEqualTo(204);
        assertThat(numbered("hanh", plan, "210", null).code()).isEqualTo("paper-number-reason");
        assertThat(numbered("hanh", plan, "210", "Ghi nhầm số").status()).isEqualTo(204);

        assertThat(journey.papers("chutich", "plan", plan).get(0).path("number").asString()).isEqualTo("210/KH-UBND");
        assertThat(journey.as("chutich").get("/api/plans/" + plan).body().path("plan").path("documentNumber").asString()).isEqualTo("210/KH-UBND");
        String trail = journey.as("hanh").get("/api/audit/plan/" + plan).body().toString();
        assertThat(trail).contains("ghi số, ngày của văn bản", "sửa số, ngày của văn bản", "201/KH-UBND", "Ghi nhầm số");
    }

    @Test
    void oneNumberStandsOnOnePaperEvenWhereTwoEnterItAtOnce() {
        List<String> plans = List.of(issued("Kế hoạch thứ nhất", "03679"), issued("Kế hoạch thứ hai", "03688"));
        assertThat(numbered("hanh", plans.get(0), "300", null).status()).isEqualTo(204);
        TestClient.Answer taken = numbered("hanh", plans.get(1), "0300/kh-ubnd", null);
        assertThat(taken.code()).isEqualTo("paper-number-taken");
        assertThat(taken.body().toString()).contains("300/KH-UBND");

        List<TestClient> clerks = List.of(TestClient.of(port, "hanh"), TestClient.of(port, "hanh"));
        List<String> papers = plans.stream().map(plan -> journey.papers("hanh", "plan", plan).get(0).path("id").asString()).toList();
        List<CompletableFuture<TestClient.Answer>> both = Stream.of(0, 1).map(which -> CompletableFuture.supplyAsync(() -> clerks.get(which)
            .put("/api/papers/" + papers.get(which) + "/number", Map.of("number", "301", "dated", DAY, "reason", "Theo sổ văn thư")))).toList();
        List<TestClient.Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().map(TestClient.Answer::status).sorted()).containsExactly(204, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow().code())
            .isIn("paper-number-taken", "uq_paper_number");
    }

    @Test
    void ofTwoWhoNumberOnePaperAtOnceOneWinsAndTheOtherHearsIt() {
        String paper = journey.papers("hanh", "plan", issued("Kế hoạch của hai người", "03871")).get(0).path("id").asString();
        List<TestClient> clerks = List.of(TestClient.of(port, "hanh"), TestClient.of(port, "hanh"));
        List<CompletableFuture<TestClient.Answer>> both = Stream.of(0, 1).map(which -> CompletableFuture.supplyAsync(() -> clerks.get(which)
            .put("/api/papers/" + paper + "/number", Map.of("number", String.valueOf(400 + which), "dated", DAY)))).toList();
        List<TestClient.Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 204).findFirst().orElseThrow().code())
            .isIn("paper-number-changed", "paper-number-reason");
    }

    @Test
    void theRegisterTellsWhatHasWhichNumberAndWhatHasNone() {
        String plan = issued("Kế hoạch trong sổ văn bản", "03856");
        String other = issued("Kế hoạch khác trong sổ", "03862");
        assertThat(numbered("hanh", other, "77", null).status()).isEqualTo(204);
        JsonNode missing = journey.as("hanh").get("/api/papers?group=missing&q=trong%20so&sort=signed").body().path("items");
        assertThat(missing.valueStream().map(paper -> paper.path("title").asString())).contains("Kế hoạch trong sổ văn bản").doesNotContain("Kế hoạch khác trong sổ");
        assertThat(missing.get(0).path("path").asString()).isEqualTo("/plans/" + plan);
        assertThat(journey.as("hanh").get("/api/papers/choices").body().path("missing").asInt()).isPositive();
        assertThat(journey.as("hanh").get("/api/papers?q=77/KH-UBND&group=numbered&year=2026&issuer=PROVINCE").body().path("items")).hasSize(1);
        assertThat(journey.as("chutich").get("/api/papers").body().path("items")).as("the register is of the offices").isEmpty();

        for (String sort : List.of("signed", "-signed", "number", "-number")) {
            List<String> whole = journey.as("hanh").get("/api/papers?size=200&sort=" + sort).body().path("items").valueStream()
                .map(paper -> paper.path("id").asString()).toList();
            List<String> walked = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                JsonNode page = journey.as("hanh").get("/api/papers?size=2&sort=" + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).body();
                page.path("items").forEach(paper -> walked.add(paper.path("id").asString()));
                cursor = page.path("next").isNull() ? null : page.path("next").asString();
            }
            assertThat(walked).as(sort).isEqualTo(whole).doesNotHaveDuplicates();
        }
        assertThat(new String(journey.as("hanh").getBytes("/api/papers/export?group=missing").body(), StandardCharsets.UTF_8))
            .contains("\"Số, ký hiệu\",Ngày văn bản", "Kế hoạch trong sổ văn bản", "Chuyên viên kế hoạch (phòng CCHC)").doesNotContain("77/KH-UBND");
    }

    @Test
    void aBodyWithASeriesOfItsOwnIsNumberedHereFromThatDayOn() {
        Map<String, Object> on = Map.of("issuer", "PROVINCE", "since", LocalDate.parse(DAY).plusDays(1).toString(), "own", true);
        assertThat(journey.as("hanh").post("/api/papers/own-series", on).code()).isEqualTo("right-missing");
        assertThat(journey.as("quantri").post("/api/papers/own-series", Map.of("issuer", "PROVINCE", "since", "2026-01-01", "own", true)).code())
            .isEqualTo("own-series-past");
        assertThat(journey.as("quantri").post("/api/papers/own-series", on).status()).isEqualTo(204);
        String before = issued("Kế hoạch trước ngày áp dụng", "03808");
        assertThat(journey.papers("hanh", "plan", before).get(0).path("number").isNull()).isTrue();
        assertThat(numbered("hanh", before, "500", null).status()).isEqualTo(204);

        clock.set(LocalDate.parse(DAY).plusDays(1));
        String after = issued("Kế hoạch từ ngày áp dụng", "03847");
        assertThat(journey.papers("hanh", "plan", after).get(0).path("number").asString()).isEqualTo("501/KH-UBND");
        assertThat(journey.papers("hanh", "plan", after).get(0).path("way").asString()).isEqualTo("SERIES");
        assertThat(journey.numbered("hanh", "plan", after, "Kế hoạch", Map.of("number", "503", "dated", on.get("since"), "reason", "Theo sổ")).status()).isEqualTo(204);
        String next = issued("Kế hoạch tiếp theo", "03868");
        assertThat(journey.papers("hanh", "plan", next).get(0).path("number").asString()).isEqualTo("504/KH-UBND");
        assertThat(journey.as("hanh").get("/api/papers/gaps?year=2026").body().valueStream().map(gap -> gap.path("number").asInt())).containsExactly(501, 502);
        assertThat(journey.as("chutich").get("/api/papers/gaps?year=2026").body()).isEmpty();
        assertThat(journey.as("quantri").post("/api/papers/own-series", Map.of("issuer", "PROVINCE", "since",
            LocalDate.parse(DAY).plusDays(1).toString(), "own", false)).status()).isEqualTo(204);
        String blank = issued("Kế hoạch sau khi thôi", "03820");
        assertThat(journey.papers("hanh", "plan", blank).get(0).path("number").isNull()).isTrue();
    }
}
