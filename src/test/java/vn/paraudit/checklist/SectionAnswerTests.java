package vn.paraudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Answers of a visit through HTTP; Duy leads the team and may answer every section. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionAnswerTests {

    private static final LocalDate VISIT = LocalDate.of(2026, 5, 6);

    @LocalServerPort
    private int port;

    private InspectionSteps journey;
    private JsonNode sections;

    @BeforeAll
    void openAVisit(@Autowired EngineJobs jobs, @Autowired MovableClock clock) {
        journey = new InspectionSteps(port);
        String inspection = journey.onSite(jobs, clock, "04132", VISIT);
        sections = journey.as("duy").get("/api/sheets/" + inspection).body().path("sections");
    }

    private TestClient.Answer put(String criterion, Map<String, Object> value, String note, int revision) {
        String area = criterion.substring(0, criterion.indexOf('-'));
        String section = StreamSupport.stream(sections.spliterator(), false).map(row -> row.path("section"))
            .filter(row -> row.path("area").asString().equals(area)).findFirst().orElseThrow().path("id").asString();
        Map<String, Object> body = new HashMap<>(Map.of("value", value, "revision", revision));
        body.put("note", note);
        return journey.as("duy").put("/api/sections/" + section + "/answers/" + criterion, body);
    }

    @Test
    void aRefusedAnswerSaysInVietnameseWhatIsWrongWithWhichPart() {
        assertRefused(put("TTHC-07", Map.of("numerator", 27, "denominator", 26), null, 0), "numerator",
            "Số đạt không được lớn hơn tổng số, vì tỷ lệ của tiêu chí này không thể quá 100 %.");
        assertRefused(put("TTHC-07", Map.of("numerator", 24, "denominator", 26, "number", 100), null, 0), "number",
            "Số liệu không thuộc kết quả đánh giá của tiêu chí này.");
        assertRefused(put("CCV-07", Map.of("number", 100001), null, 0), "number", "Số liệu không được quá 100.000.");
        assertRefused(put("CDDH-01", Map.of("due", "2026-01-15", "actual", "2026-05-07"), null, 0), "actual",
            "Ngày hoàn thành phải trong khoảng từ 06/05/2016 đến 06/05/2026.");
    }

    private JsonNode section(String area) {
        return StreamSupport.stream(journey.as("duy").get("/api/sheets/" + sections.get(0).path("section").path("subjectId").asString())
            .body().path("sections").spliterator(), false).filter(row -> row.path("section").path("area").asString().equals(area))
            .findFirst().orElseThrow();
    }

    @Test
    void whatIsNotFinishedIsKeptAndDoesNotCount() {
        int before = section("TTHC").path("progress").path("answered").asInt();
        TestClient.Answer note = put("TTHC-01", Map.of(), "Hỏi lại bộ phận một cửa", 0);
        assertThat(note.status()).as("%s", note.body()).isEqualTo(200);
        assertThat(note.body().path("complete").asBoolean()).isFalse();
        assertThat(put("TTHC-08", Map.of("numerator", 5), null, 0).body().path("complete").asBoolean()).isFalse();
        TestClient.Answer unexplained = put("TTHC-09", Map.of("notApplicable", true), "", 0);
        assertThat(unexplained.body().path("complete").asBoolean()).isFalse();
        assertThat(section("TTHC").path("progress").path("answered").asInt()).isEqualTo(before);
        assertThat(section("TTHC").path("progress").path("nonCompliant").asInt()).isZero();

        TestClient.Answer explained = put("TTHC-09", Map.of("notApplicable", true), "Không có hồ sơ quá hạn", 1);
        assertThat(explained.body().path("complete").asBoolean()).isTrue();
        assertThat(section("TTHC").path("progress").path("answered").asInt()).isEqualTo(before + 1);
        TestClient.Answer takenBack = put("TTHC-09", Map.of(), "", 2);
        assertThat(takenBack.body().path("complete").asBoolean()).isFalse();
        assertThat(section("TTHC").path("progress").path("answered").asInt()).isEqualTo(before);
    }

    @Test
    void whoWouldWriteOverAnAnswerUnseenIsShownIt() {
        put("CQS-01", Map.of(), "thứ nhất", 0);
        put("CQS-01", Map.of(), "thứ hai", 1);
        TestClient.Answer stale = put("CQS-01", Map.of(), "thứ ba", 1);
        assertThat(stale.status()).isEqualTo(409);
        JsonNode facts = stale.body().path("facts");
        assertThat(facts.path("current").path("note").asString()).isEqualTo("thứ hai");
        assertThat(facts.path("current").path("revision").asInt()).isEqualTo(2);
        assertThat(facts.path("by").asString()).isNotEmpty();
        assertThat(facts.path("at").asString()).startsWith("2026-");
    }

    @Test
    void aRepeatedKeyGetsTheFirstResultAlsoAfterANewerAnswer() {
        String path = "/api/sections/" + section("CQS").path("section").path("id").asString() + "/answers/CQS-02";
        TestClient repeating = TestClient.of(port, "duy").withHeader("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> first = Map.of("value", Map.of(), "note", "một", "revision", 0);
        JsonNode answer = repeating.put(path, first).body();
        put("CQS-02", Map.of(), "hai", 1);
        assertThat(repeating.put(path, first).body()).isEqualTo(answer);
        assertThat(put("CQS-02", Map.of(), "ba", 2).status()).isEqualTo(200);
    }

    @Test
    void whatOnePersonHasWrittenIsNotTakenFromAnother() {
        String person = journey.as("duy").get("/api/session").body().path("person").path("id").asString();
        TestClient mai = TestClient.of(port, "mai").withHeader("Written-By", person);
        TestClient.Answer foreign = mai.put("/api/sections/" + sections.get(0).path("section").path("id").asString() + "/answers/CCV-01",
            Map.of("value", Map.of(), "note", "của Duy", "revision", 0));
        assertThat(foreign.status()).isEqualTo(409);
        assertThat(foreign.code()).isEqualTo("other-person");
        assertThat(TestClient.of(port, "duy").withHeader("Written-By", person).get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void whoRepeatsARequestBecauseTheReplyWasLostGetsTheReply() {
        Map<String, Object> value = Map.of("numerator", new BigDecimal("1E+2"), "denominator", new BigDecimal("250.0"));
        TestClient.Answer first = put("CQS-04", value, "Theo hệ thống", 0);
        TestClient.Answer repeated = put("CQS-04", value, "Theo hệ thống", 0);
        assertThat(first.status()).isEqualTo(200);
        assertThat(repeated.status()).as("%s", repeated.body()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(first.body());

        TestClient.Answer other = put("CQS-04", Map.of("numerator", 101, "denominator", 250), "Theo hệ thống", 0);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("answer-changed");
    }

    private static void assertRefused(TestClient.Answer answer, String part, String sentence) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("answer-refused");
        assertThat(answer.body().path("fields")).hasSize(1);
        assertThat(answer.body().path("fields").get(0).path("path").asString()).isEqualTo(part);
        assertThat(answer.body().path("fields").get(0).path("message").asString()).isEqualTo(sentence);
    }
}
