package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.RemedySteps;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** One search over everything, each with their own rights. */
@ParAuditTest
class SearchTests {

    private static final String UNIT = "04132";

    private static String finding;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private RemedySteps journey;

    @BeforeEach
    void conclude() {
        clock.set(MovableClock.START);
        journey = new RemedySteps(port);
        if (finding == null) {
            finding = journey.concludedFinding(jobs, clock, UNIT, RemedySteps.lateDossiers(20, "2026-04-20"));
        }
    }

    private JsonNode search(String person, String words) {
        return journey.as(person).get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).body().path("items");
    }

    private List<String> kinds(String person, String words) {
        return search(person, words).valueStream().map(found -> found.path("kind").asString()).distinct().toList();
    }

    @Test
    void aFindingIsFoundByCodeAndByWordsWithoutDiacritics() {
        for (String words : new String[] {"KN-000001", "kn-000001", "dat dai giai quyet"}) {
            assertThat(search("thu", words)).as(words).anyMatch(found -> found.path("path").asString().equals("/findings/" + finding));
        }
    }

    @Test
    void unitsLeadToTheirInspectionsPeopleToTheirUnitsAndNumbersToTheirCase() {
        assertThat(kinds("thu", "chieng mai")).contains("inspection");
        assertThat(search("hoa", "Mùa A Páo")).anyMatch(found -> found.path("kind").asString().equals("person")
            && found.path("path").asString().startsWith("/units/"));
        JsonNode concluded = journey.as("thu").get("/api/inspections?unit=" + UNIT).body().path("items").get(0);
        String number = "88/TB-ĐKT";
        assertThat(journey.numbered("hanh", "inspection", concluded.path("id").asString(), "Thông báo", Map.of("number", number,
            "dated", "2026-03-01")).status()).isEqualTo(204);
        assertThat(search("thu", number)).anyMatch(found -> found.path("kind").asString().equals("document")
            && found.path("label").asString().equals(number));
        assertThat(kinds("thu", "Kế hoạch")).contains("plan");
    }

    @Test
    void workIsFoundByWhoHoldsItsSeatAlone() {
        assertThat(kinds("chutich", "khac phuc")).contains("task");
        assertThat(kinds("nam", "khac phuc")).doesNotContain("task");
    }

    @Test
    void nothingIsFoundBeyondOnesRights() {
        assertThat(kinds("lan", "KN-000001")).doesNotContain("finding", "inspection", "task");
        assertThat(kinds("khanh", "chieng mai")).doesNotContain("finding", "inspection", "task");
    }

    @Test
    void signsOfPatternsAreLettersAndOneLetterFindsNothing() {
        assertThat(search("thu", "%%")).isEmpty();
        assertThat(search("thu", "a")).isEmpty();
    }
}
