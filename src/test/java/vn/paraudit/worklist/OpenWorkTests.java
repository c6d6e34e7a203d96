package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.RemedySteps;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** Who oversees all work sees how much there is and in whose hands it lies. */
@ParAuditTest
class OpenWorkTests {

    private static final String UNIT = "04132";

    private static String inspection;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private RemedySteps journey;

    @BeforeEach
    void goOnSite() {
        clock.set(MovableClock.START);
        journey = new RemedySteps(port);
        if (inspection == null) {
            inspection = journey.onSite(jobs, clock, UNIT, RemedySteps.VISIT);
        }
        clock.set(RemedySteps.VISIT);
    }

    private JsonNode get(String path) {
        return journey.as("thu").get(path).body();
    }

    @Test
    void figuresAgreeWithTheRows() {
        JsonNode rows = get("/api/open-work?size=200").path("items");
        assertThat(rows.size()).isPositive();
        assertThat(get("/api/open-work/figures").path("open").asInt()).isEqualTo(rows.size());
        assertThat(get("/api/open-work/figures").path("overdue").asInt()).isEqualTo(get("/api/open-work?size=200&due=overdue").path("items").size());
    }

    @Test
    void everyHeapOpensAsManyRowsAsItSays() {
        int together = 0;
        for (JsonNode heap : get("/api/open-work/people")) {
            String holder = URLEncoder.encode(heap.path("key").asString(), StandardCharsets.UTF_8);
            assertThat(get("/api/open-work?size=200&holder=" + holder).path("items")).as("%s", heap).hasSize(heap.path("open").asInt());
            together += heap.path("open").asInt();
        }
        assertThat(together).isEqualTo(get("/api/open-work/figures").path("open").asInt());
        for (JsonNode heap : get("/api/open-work/units")) {
            if (!heap.path("key").asString().isEmpty()) {
                assertThat(get("/api/open-work?size=200&unit=" + heap.path("key").asString()).path("items")).hasSize(heap.path("open").asInt());
            }
        }
    }

    @Test
    void sectionsNameWhoChecksThem() {
        Set<String> holders = new HashSet<>();
        get("/api/open-work?size=200&unit=" + UNIT).path("items").forEach(row -> holders.add(row.path("holder").path("name").asString()));
        assertThat(holders).contains("Hoàng Thị Hoa").doesNotContain("");
        assertThat(new String(journey.as("thu").getBytes("/api/open-work/export?unit=" + UNIT).body(), StandardCharsets.UTF_8))
            .contains("Người giữ việc", "Hoàng Thị Hoa", "Xã Chiềng Mai");
    }

    @Test
    void aCaseNamesWhatWaitsForThoseWhoMaySeeIt() {
        JsonNode waiting = get("/api/open-work/of-case?caseId=" + inspection);
        assertThat(waiting.size()).isEqualTo(get("/api/open-work?size=200&unit=" + UNIT).path("items").size());
        for (JsonNode row : waiting) {
            assertThat(journey.as("thu").get("/api/tasks/" + row.path("task").path("id").asString()).status()).isEqualTo(200);
        }
        assertThat(journey.as("lan").get("/api/open-work/of-case?caseId=" + inspection).body()).isEmpty();
        assertThat(journey.as("hoa").get("/api/open-work/of-case?caseId=" + inspection).body().size()).isBetween(1, waiting.size() - 1);
    }

    @Test
    void pagesFollowOneAnother() {
        JsonNode first = get("/api/open-work?size=2");
        JsonNode second = get("/api/open-work?size=2&cursor=" + first.path("next").asString());
        assertThat(second.path("items").get(0).path("task").path("id")).isNotEqualTo(first.path("items").get(1).path("task").path("id"));
    }

    @Test
    void whoDoesNotOverseeIsRefusedAndNonsenseIsNotGuessedAt() {
        for (String path : new String[] {"", "/figures", "/people", "/units", "/export"}) {
            assertThat(journey.as("hoa").get("/api/open-work" + path).status()).as(path).isEqualTo(403);
        }
        assertThat(journey.as("thu").get("/api/open-work?due=bogus").status()).isEqualTo(400);
        assertThat(journey.as("thu").get("/api/open-work?holder=somebody").status()).isEqualTo(400);
    }
}
