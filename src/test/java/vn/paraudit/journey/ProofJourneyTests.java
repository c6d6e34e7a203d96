package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.evidence.EvidenceFixture;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Proof of an explanation and of a remedy: whose turn it is brings it, and whoever sees the finding sees it. */
@ParAuditTest
class ProofJourneyTests {

    private static final String CHIENG_MAI = "04132";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private RemedySteps journey;

    private static String address(String finding) {
        return "/api/evidence?subjectKind=finding&subjectId=" + finding;
    }

    private TestClient.Answer bring(String person, String finding) {
        return journey.as(person).postFile(address(finding) + "&id=" + UUID.randomUUID(), "bien-ban.jpg", EvidenceFixture.jpeg());
    }

    private void isRefused(String finding, String code, String... people) {
        for (String person : people) {
            assertThat(bring(person, finding).code()).as(person).isEqualTo(code);
        }
    }

    private void mayProve(String finding, List<String> people) {
        for (String person : List.of("chutich", "daumoi", "duy", "hoa", "thu", "son")) {
            assertThat(journey.finding(person, finding).path("can").path("prove").asBoolean()).as(person).isEqualTo(people.contains(person));
        }
    }

    @Test
    void theUnitProvesWhatItSaysAndTheTeamWhatItVerifies() {
        journey = new RemedySteps(port);
        String inspection = journey.onSite(jobs, clock, CHIENG_MAI, RemedySteps.VISIT);
        Map<String, Object> facts = RemedySteps.lateDossiers(20, "2026-04-20");
        String finding = journey.noted(inspection, facts).path("id").asString();
        isRefused(finding, "not-found", "daumoi", "chutich", "lan", "tuan");
        isRefused(finding, "evidence-not-yours", "duy", "hoa", "thu");

        journey.sectionsFilled(inspection);
        mayProve(finding, List.of("chutich", "daumoi"));
        assertThat(bring("chutich", finding).status()).as("to explain").isEqualTo(201);
        isRefused(finding, "evidence-not-yours", "duy", "hoa", "thu");
        isRefused(finding, "not-found", "lan", "tuan", "khanh", "dung");

        journey.minutesWritten(inspection);
        journey.conclusionReached(inspection);
        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        String proof = bring("daumoi", finding).body().path("id").asString();
        journey.remedyReported(finding);
        mayProve(finding, List.of("duy", "hoa"));
        isRefused(finding, "evidence-not-yours", "daumoi", "chutich", "thu");
        assertThat(journey.as("daumoi").post("/api/evidence/" + proof + "/withdraw", Map.of("reason", "Nhầm")).code())
            .as("what was reported stays while it is verified").isEqualTo("evidence-not-yours");
        assertThat(bring("hoa", finding).status()).isEqualTo(201);

        for (String reader : List.of("chutich", "daumoi", "duy", "hoa", "thu", "son")) {
            assertThat(journey.as(reader).get(address(finding)).body().path("items")).as(reader).hasSize(3);
            assertThat(journey.as(reader).getBytes("/api/evidence/" + proof + "/content").statusCode()).as(reader).isEqualTo(200);
        }
        for (String outsider : List.of("lan", "tuan", "khanh", "dung")) {
            assertThat(journey.as(outsider).get(address(finding)).status()).as(outsider).isEqualTo(404);
            assertThat(journey.as(outsider).getBytes("/api/evidence/" + proof + "/content").statusCode()).as(outsider).isEqualTo(404);
        }
        assertThat(journey.as("thu").get(address(finding.toUpperCase(Locale.ROOT))).status()).as("one finding, one pile").isEqualTo(404);

        journey.remedyVerified(finding, "accept");
        clock.set(RemedySteps.VISIT.plusDays(100));
        jobs.runDue();
        journey.effectChecked(finding, Map.of("basis", "Số liệu ba tháng", "ratioNow", 1, "decision", "lasting"));
        assertThat(journey.stateOf(finding)).isEqualTo("CLOSED");
        isRefused(finding, "evidence-frozen", "daumoi", "hoa", "thu");
    }
}
