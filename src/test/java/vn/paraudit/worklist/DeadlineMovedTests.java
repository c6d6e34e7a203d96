package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A day off that is declared while work is open: the due dates on the screen and the timers of the engine move together. */
@ParAuditTest
class DeadlineMovedTests {

    private static final String OPINION = "UserTask_GiveOpinion";
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private EngineJobs jobs;

    private PlanSteps journey;
    private String plan;

    @BeforeEach
    void twoBodiesAreAskedForTheirOpinionOnAMonday() {
        clock.set(MovableClock.START);
        journey = new PlanSteps(port);
        plan = journey.planOpened("Kế hoạch có lấy ý kiến");
        journey.targetsProposed(plan, "04132");
        Map<String, Object> draft = new HashMap<>(PlanSteps.draft("2026-05-04", "2026-05-29", "04132"));
        draft.put("consultedUnits", List.of("STP", "STC"));
        journey.complete("hanh", "UserTask_DraftPlan", plan, draft);
    }

    private void declare(LocalDate day, String kind) {
        assertThat(journey.as("hanh").post("/api/calendar/days",
            Map.of("day", day.toString(), "kind", kind, "name", "Ngày nghỉ công bố muộn", "reason", "Công văn 01")).status()).isEqualTo(200);
    }

    private JsonNode opinion() {
        return journey.taskOf("nam", OPINION, plan);
    }

    private Instant timer() {
        return management.createJobQuery().activityId("BoundaryEvent_OpinionDeadlinePassed").list().stream()
            .filter(job -> job.getDuedate() != null).map(job -> job.getDuedate().toInstant()).max(Instant::compareTo).orElseThrow();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TimeSource.ZONE).toInstant();
    }

    @Test
    void workAndTimersMoveTogetherAndStillCountFromTheDayTheTaskCame() {
        assertThat(opinion().path("dueOn").asString()).isEqualTo("2026-03-09");
        assertThat(timer()).isEqualTo(endOf(LocalDate.of(2026, 3, 9)));

        clock.advance(Duration.ofDays(2));
        declare(THURSDAY, "HOLIDAY");
        assertThat(opinion().path("dueOn").asString()).isEqualTo("2026-03-10");
        assertThat(timer()).isEqualTo(endOf(LocalDate.of(2026, 3, 10)));

        declare(THURSDAY, "SWAPPED_WORKING_DAY");
        assertThat(opinion().path("dueOn").asString()).isEqualTo("2026-03-09");
        assertThat(timer()).isEqualTo(endOf(LocalDate.of(2026, 3, 9)));
    }

    @Test
    void theTimerFiresWhenTheMovedDayIsOver() {
        LocalDate friday = THURSDAY.plusDays(1);
        declare(friday, "HOLIDAY");
        clock.set(LocalDate.of(2026, 3, 10));
        jobs.runDue();
        assertThat(journey.hasTask("nam", OPINION, plan)).isTrue();

        clock.set(LocalDate.of(2026, 3, 11));
        jobs.runDue();
        assertThat(journey.hasTask("nam", OPINION, plan)).isFalse();
        assertThat(journey.hasTask("hanh", "UserTask_RevisePlan", plan)).isTrue();
        declare(friday, "SWAPPED_WORKING_DAY");
    }
}
