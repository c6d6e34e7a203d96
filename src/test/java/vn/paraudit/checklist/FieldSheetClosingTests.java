package vn.paraudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** What becomes of the field sheets when the visit ends. */
@ParAuditTest
class FieldSheetClosingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Test
    void theSheetsAreClosedWithTheSectionsAndStandInTheDraftOfTheMinutes() {
        InspectionSteps journey = new InspectionSteps(port);
        String inspection = journey.onSite(jobs, clock, "04132", LocalDate.of(2026, 5, 6));
        String base = "/api/sheets/" + inspection + "/field";
        journey.as("mai").put(base + "/sample", Map.of("text", "H1\tCấp phép\tĐất đai\t02/03/2026\t27/04/2026\t24/04/2026\n"
            + "H2\tCấp phép\tHộ tịch\t02/03/2026\t27/04/2026\t\tcó", "seed", 42));
        List<Map<String, String>> people = new ArrayList<>();
        IntStream.range(0, 36).forEach(index -> people.add(Map.of("person", "P" + index, "state", "PRESENT", "badge", "có")));
        IntStream.range(0, 5).forEach(index -> people.add(Map.of("person", "M" + index, "state", "MISSION", "paper", "7/CV")));
        people.add(Map.of("person", "A", "state", "ABSENT"));
        people.forEach(cells -> call(journey, base, UUID.randomUUID(), cells));
        journey.sectionsFilled(inspection);
        assertThat(call(journey, base, UUID.randomUUID(), people.get(0)).code()).isEqualTo("field-sheet-closed");
        clock.set(LocalDate.of(2026, 5, 7));
        assertThat(journey.as("thu").get(base + "/dossiers").body().path("rows").findValuesAsString("overdueDays"))
            .as("an unresolved dossier is judged as of the end of the visit").containsExactlyInAnyOrder("0", "4");

        assertThat(journey.draftOfMinutes(inspection, "figures")).contains("Kiểm tra xác suất 2 hồ sơ: đúng hạn 1, quá hạn 1 (chưa có kết quả 1), có xin lỗi 0.")
            .contains("Chấp hành giờ giấc: có mặt 36/42; vắng có lý do 5; không lý do 1.");
    }

    private static TestClient.Answer call(InspectionSteps journey, String base, UUID row, Map<String, String> cells) {
        return journey.as("nam").put(base + "/roll-call/" + row, Map.of("cells", cells, "revision", 0));
    }
}
