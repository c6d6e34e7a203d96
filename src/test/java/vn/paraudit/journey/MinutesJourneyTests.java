package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.People;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** Minutes that the unit refuses to sign and its silence afterwards, through HTTP. */
@ParAuditTest
class MinutesJourneyTests {

    private static final String UNIT = "03763";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    private RemedySteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new RemedySteps(port);
        people.appoint(UNIT, People.HEAD, UUID.fromString(journey.idOf("chutich")), LocalDate.of(2026, 1, 1));
        people.appoint(UNIT, People.CONTACT, UUID.fromString(journey.idOf("daumoi")), LocalDate.of(2026, 1, 1));
    }

    @Test
    void silenceOfTheUnitIsNoObjectionAndIsRecorded() {
        String inspection = journey.onSite(jobs, clock, UNIT, RemedySteps.VISIT);
        String finding = journey.noted(inspection, RemedySteps.lateDossiers(20, "2026-04-20")).path("id").asString();
        journey.sectionsFilled(inspection);
        journey.minutesRefused(inspection);
        JsonNode refusal = journey.as("duy").get("/api/inspections/" + inspection).body().path("minutesRefusal");
        assertThat(refusal.path("reason").asString()).isEqualTo("Chưa thống nhất số liệu");
        assertThat(refusal.path("firstWitness").asString()).isEqualTo("Lò Văn Nam, trưởng bản");
        assertThat(refusal.path("secondWitness").asString()).isEqualTo("Lò Thị Hương, văn thư");
        jobs.runDue();
        assertThat(journey.hasTask("duy", "UserTask_WriteReport", inspection)).as("the unit has its time").isFalse();
        clock.set(RemedySteps.VISIT.plusDays(10));
        jobs.runDue();

        assertThat(journey.hasTask("chutich", "UserTask_Explain", inspection)).isFalse();
        assertThat(journey.hasTask("duy", "UserTask_WriteReport", inspection)).isTrue();
        assertThat(journey.stateOf(finding)).isEqualTo("ACCEPTED");
        assertThat(journey.as("duy").get("/api/inspections/" + inspection).body().path("acts").findValuesAsString("text"))
            .contains("ghi nhận hết hạn đơn vị không giải trình, coi như không có ý kiến khác");
    }
}
