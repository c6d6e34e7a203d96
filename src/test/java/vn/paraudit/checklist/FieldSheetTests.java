package vn.paraudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** The field sheets through HTTP. Duy leads, Mai keeps the minutes, Hoa and Nam check; Páo heads the commune; Tuấn is in no team. */
@ParAuditTest
class FieldSheetTests {

    private static final LocalDate VISIT = LocalDate.of(2026, 5, 6);

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private InspectionSteps journey;
    private String inspection;
    private String base;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new InspectionSteps(port);
    }

    private void onSite(String unit) {
        at(journey.onSiteWithoutSelfReport(jobs, clock, unit, VISIT));
    }

    private void at(String id) {
        inspection = id;
        base = "/api/sheets/" + id + "/field";
    }

    private TestClient.Answer draw(String person, String text, int seed) {
        return journey.as(person).put(base + "/sample", Map.of("text", text, "seed", seed));
    }

    private TestClient.Answer write(String person, String sheet, String row, Map<String, String> cells, int revision) {
        return journey.as(person).put(base + "/" + sheet + "/" + row, Map.of("cells", cells, "revision", revision));
    }

    private List<JsonNode> rows(String sheet) {
        return StreamSupport.stream(journey.as("duy").get(base + "/" + sheet).body().path("rows").spliterator(), false).toList();
    }

    /** Ninety dossiers in three fields, two of them overdue and unresolved. */
    private static String list() {
        return IntStream.rangeClosed(1, 90).mapToObj(number -> String.join("\t", "H%03d".formatted(number), "Thủ tục " + number % 4,
            List.of("Đất đai", "Hộ tịch", "Chứng thực").get(number % 3), "02/03/2026", "27/04/2026", number == 11 || number == 50 ? "" : "24/04/2026",
            number == 11 || number == 50 ? "có" : "")).collect(Collectors.joining("\n"));
    }

    @Test
    void theSameListAndSeedGiveTheSameSampleWithAllThatNobodyResolved() {
        onSite("03646");
        TestClient.Answer drawn = draw("mai", list(), 42);
        assertThat(drawn.status()).as("%s", drawn.body()).isEqualTo(200);
        assertThat(drawn.body().path("dossiers").asInt()).isEqualTo(90);
        assertThat(drawn.body().path("proposedSize").asInt()).isEqualTo(20);
        List<JsonNode> first = rows("dossiers");
        assertThat(first).hasSize(20);
        assertThat(first).filteredOn(row -> row.path("origin").asString().equals("OVERDUE_OPEN")).extracting(FieldSheetTests::code)
            .containsExactlyInAnyOrder("H011", "H050");
        assertThat(first).extracting(row -> row.path("given").path("stratum").asString()).contains("land", "civil-status", "certification");

        assertThat(draw("hoa", list(), 42).status()).isEqualTo(200);
        assertThat(rows("dossiers")).as("nothing is drawn anew").isEqualTo(first);
        draw("hoa", list(), 43);
        assertThat(rows("dossiers")).extracting(FieldSheetTests::code).isNotEqualTo(first.stream().map(FieldSheetTests::code).toList());
        draw("hoa", list(), 42);
        assertThat(rows("dossiers")).extracting(FieldSheetTests::code).isEqualTo(first.stream().map(FieldSheetTests::code).toList());
        assertThat(trail.of(AuditTrail.Subject.INSPECTION, UUID.fromString(inspection))).extracting("act").filteredOn("sample-drawn"::equals)
            .hasSize(3);
    }

    private static String code(JsonNode row) {
        return row.path("given").path("code").asString();
    }

    @Test
    void aListWithBadCellsDrawsNothingAndNamesThem() {
        onSite("03664");
        TestClient.Answer refused = draw("mai", "H1\tCấp phép\tXây dựng\t31/02/2026\nH1\tCấp phép\tXây dựng", 42);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("population-refused");
        assertThat(refused.body().path("fields")).extracting(field -> field.path("message").asString()).containsExactly(
            "Không đọc được ngày \"31/02/2026\" của Dòng 1, Ngày tiếp nhận. Viết như 31/12/2026 hoặc 2026-12-31.",
            "Dòng 2, Mã hồ sơ có mã \"H1\" đã xuất hiện ở dòng trước.");
        assertThat(rows("dossiers")).isEmpty();
    }

    @Test
    void whatIsFoundIsCountedInWorkingDaysAndOfferedToTheChecklist() {
        onSite("03670");
        draw("mai", list(), 42);
        List<JsonNode> rows = rows("dossiers");
        String late = rows.stream().filter(row -> !row.path("given").has("overdueOpen")).findFirst().orElseThrow().path("id").asString();
        JsonNode written = write("hoa", "dossiers", late, Map.of("completedOn", "4/5/2026", "apologised", "có", "apologyOn", "24/4/2026", "supplements", "2",
            "systemOn", "2026-05-04"), 0).body();
        // Promised for 27 April, a day off, so for the 28th; 29 April and 4 May are late, 30 April and 1 May holidays.
        assertThat(written.path("state").asString()).isEqualTo("OVERDUE");
        assertThat(written.path("overdueDays").asInt()).isEqualTo(2);

        JsonNode overview = journey.as("hoa").get(base).body();
        assertThat(overview.path("figures").path("dossiers.overdue").asInt()).isEqualTo(3);
        assertThat(overview.path("figures").path("dossiers.onTime").asInt()).isEqualTo(17);
        assertThat(overview.path("offers").path("TTHC-08").path("numerator").asInt()).isEqualTo(17);
        assertThat(overview.path("offers").path("TTHC-08").path("denominator").asInt()).isEqualTo(20);
        assertThat(overview.path("offers").path("TTHC-09").path("numerator").asInt()).isEqualTo(1);
        assertThat(overview.path("offers").has("CCV-07")).as("nobody was called").isFalse();
        assertThat(overview.path("offers").has("TTHC-04")).as("nobody noted surplus papers").isFalse();
        assertThat(draw("mai", list(), 43).code()).as("a dossier is written").isEqualTo("sample-in-use");

        byte[] table = journey.as("thu").getBytes(base + "/dossiers/export").body();
        assertThat(new String(table, StandardCharsets.UTF_8)).startsWith("\ufeffThứ tự trong sổ,Mã hồ sơ").contains("H011", "quá hạn, chưa có kết quả");
    }

    @Test
    void whoHasNotSeenTheLastRevisionIsToldAndWhoRepeatsGetsTheReply() {
        onSite("03679");
        String row = UUID.randomUUID().toString();
        Map<String, String> cells = Map.of("person", "NV-07", "state", "ABSENT");
        TestClient.Answer first = write("hoa", "roll-call", row, cells, 0);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(write("hoa", "roll-call", row, cells, 0).body()).isEqualTo(first.body());
        assertThat(rows("roll-call")).hasSize(1);

        Map<String, String> excused = Map.of("person", "NV-07", "state", "LEAVE", "paper", "12/GP");
        assertThat(write("nam", "roll-call", row, excused, 1).status()).isEqualTo(200);
        TestClient.Answer stale = write("hoa", "roll-call", row, Map.of("person", "NV-07", "state", "PRESENT"), 1);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("row-changed");
        assertThat(journey.as("hoa").delete(base + "/roll-call/" + row + "?revision=1").status()).isEqualTo(409);
        assertThat(journey.as("hoa").delete(base + "/roll-call/" + row + "?revision=2").status()).isEqualTo(204);
        assertThat(journey.as("hoa").delete(base + "/roll-call/" + row + "?revision=2").status()).as("gone already").isEqualTo(204);
        assertThat(write("nam", "roll-call", row, excused, 2).code()).as("a row taken out does not come back").isEqualTo("row-changed");
        assertThat(trail.of(AuditTrail.Subject.INSPECTION, UUID.fromString(inspection))).extracting("act")
            .containsSubsequence("field-row-written", "field-row-written", "field-row-removed").filteredOn(act -> act.toString().startsWith("field-row"))
            .hasSize(3);
    }

    @Test
    void badCellsOfARowAreNamedAndNothingIsStored() {
        onSite("03688");
        TestClient.Answer refused = write("hoa", "roll-call", UUID.randomUUID().toString(), Map.of("state", "LEAVE", "badge", "đeo", "code", "x"), 0);
        assertThat(refused.code()).isEqualTo("row-refused");
        assertThat(refused.body().path("fields")).extracting(field -> field.path("path").asString())
            .containsExactlyInAnyOrder("badge", "code", "person", "paper");
        assertThat(write("hoa", "interviews", UUID.randomUUID().toString(), Map.of("attitude", "80"), 0).code()).isEqualTo("row-refused");
        assertThat(write("hoa", "interviews", UUID.randomUUID().toString(), Map.of(), 0).code()).isEqualTo("row-empty");
        assertThat(rows("roll-call")).isEmpty();
    }

    @Test
    void theTeamWritesInTheFieldOthersReadAndOutsidersFindNothing() {
        at(journey.beforeVisit(jobs, "04132", VISIT));
        clock.set(VISIT.minusDays(1));
        assertThat(draw("mai", list(), 42).status()).as("the secretary draws before the visit").isEqualTo(200);
        assertThat(journey.as("chutich").get(base).status()).as("the unit does not know the sample yet").isEqualTo(404);
        String row = rows("dossiers").get(0).path("id").asString();
        assertThat(write("hoa", "dossiers", row, Map.of("note", "x"), 0).code()).isEqualTo("field-sheet-early");
        assertThat(draw("hanh", list(), 43).code()).isEqualTo("field-sheet-not-yours");

        clock.set(VISIT);
        jobs.runDue();
        journey.visitOpened(inspection);
        assertThat(write("hoa", "dossiers", row, Map.of("note", "Đã xem"), 0).status()).isEqualTo(200);
        for (String reader : List.of("chutich", "thu", "hanh")) {
            assertThat(journey.as(reader).get(base).status()).as(reader).isEqualTo(200);
            assertThat(write(reader, "dossiers", row, Map.of("note", "khác"), 1).code()).as(reader).isEqualTo("field-sheet-not-yours");
        }
        assertThat(journey.as("tuan").get(base).status()).isEqualTo(404);
        assertThat(journey.as("tuan").get(base + "/dossiers").status()).isEqualTo(404);
        assertThat(journey.as("tuan").getBytes(base + "/dossiers/export").statusCode()).isEqualTo(404);
        assertThat(write("tuan", "dossiers", row, Map.of("note", "khác"), 1).status()).isEqualTo(404);
    }

    @Test
    void thePreparationOfTheVisitDrawsFromItsNumbersOrShowsWhatIsDrawn() {
        Map<String, Object> form = Map.of("seed", 7, "sample", 6, "strata", List.of(Map.of("field", "land", "dossiers", 40, "sample", 4),
            Map.of("field", "civil-status", "dossiers", 20, "sample", 2)));
        at(journey.prepared(jobs, clock, "03703", VISIT, form));
        JsonNode sample = journey.as("mai").get(base).body().path("sample");
        assertThat(sample.path("seed").asInt()).isEqualTo(7);
        assertThat(sample.path("size").asInt()).isEqualTo(6);
        assertThat(rows("dossiers")).extracting(row -> row.path("given").path("stratum").asString())
            .containsExactly("land", "land", "land", "land", "civil-status", "civil-status");

        at(journey.assignedOn(jobs, clock, "03712", VISIT));
        draw("mai", list(), 42);
        JsonNode shown = journey.preparation(inspection);
        assertThat(shown.path("dossiers").asInt()).isEqualTo(90);
        assertThat(shown.path("sample").asInt()).isEqualTo(20);
        assertThat(shown.path("seed").asInt()).isEqualTo(42);
        assertThat(shown.path("strata")).hasSize(3);
    }

    @Test
    void withoutAListTheDrawSaysWhichDossierOfTheRegisterToFetch() {
        onSite("03694");
        TestClient.Answer drawn = journey.as("mai").put(base + "/sample",
            Map.of("counts", Map.of("land", 700, "civil-status", 777), "seed", 5, "size", 10));
        assertThat(drawn.body().path("proposedSize").asInt()).isEqualTo(50);
        assertThat(drawn.body().path("size").asInt()).isEqualTo(10);
        List<JsonNode> rows = rows("dossiers");
        assertThat(rows).hasSize(10).allSatisfy(row -> assertThat(row.path("given").path("ordinal").asInt()).isBetween(1, 777));
        Map<String, String> cells = new HashMap<>(Map.of("code", "H-1", "promisedOn", "04/05/2026", "completedOn", "04/05/2026"));
        JsonNode written = write("hoa", "dossiers", rows.get(0).path("id").asString(), cells, 0).body();
        assertThat(written.path("state").asString()).as("%s", written).isEqualTo("ON_TIME");
        assertThat(journey.as("mai").put(base + "/sample", Map.of("counts", Map.of("forestry", 7), "seed", 5)).code()).isEqualTo("population-stratum");
    }
}
