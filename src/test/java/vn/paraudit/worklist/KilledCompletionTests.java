package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.testing.FailPoint;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.model.InboxTasks;

/** A completion that is killed at any moment has happened as a whole or not at all, and asking again with the same key makes it happen once. */
@ParAuditTest
class KilledCompletionTests {

    private static final Map<String, Object> TARGETS = Map.of("communes", List.of("04132", "03646"), "pickReason", "Theo phản ánh");

    @LocalServerPort
    private int port;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private InboxTasks inbox;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private PlanSteps journey;
    private FailPoint failPoint;

    @BeforeEach
    void prepare() {
        journey = new PlanSteps(port);
        failPoint = database.failPoint();
    }

    @AfterEach
    void letEverythingLive() {
        failPoint.disarm();
    }

    @Test
    void nothingIsHalfDoneWhereverTheProcessDies() {
        // The first one fills what is remembered once, the second one is counted.
        killedAt(0);
        int moments = killedAt(0);
        assertThat(moments).as("statements and commits of one completion").isGreaterThan(25);
        for (int moment = 1; moment <= moments; moment++) {
            killedAt(moment);
        }
    }

    /** Completes the first step of a new plan, dies at a moment, looks at what is left, and completes it again with the same key. */
    private int killedAt(int moment) {
        String plan = journey.planOpened("Kế hoạch " + moment);
        String task = journey.taskOf("hanh", "UserTask_ProposeTargets", plan).path("id").asString();
        String key = UUID.randomUUID().toString();

        failPoint.armAt(moment);
        TestClient.Answer first = complete(task, key);
        int moments = failPoint.disarm();

        boolean done = "COMPLETED".equals(stateOf(task));
        assertWholeOrNothing(plan, done, moment);
        assertThat(first.status()).as("moment %d: %s", moment, first.body()).isIn(moment == 0 ? List.of(200) : List.of(200, 503));
        assertThat(first.status() != 200 || done).as("what was acknowledged is there, moment %d", moment).isTrue();

        TestClient.Answer again = complete(task, key);
        assertThat(again.status()).as("asked again after moment %d: %s", moment, again.body()).isEqualTo(200);
        assertWholeOrNothing(plan, true, moment);
        return moments;
    }

    private TestClient.Answer complete(String task, String key) {
        return journey.as("hanh").post("/api/tasks/" + task + "/complete", Map.of("data", TARGETS), key);
    }

    private String stateOf(String task) {
        return jdbc.sql("select state from inbox_task where id = :id").param("id", task).query(String.class).single();
    }

    private void assertWholeOrNothing(String plan, boolean done, int moment) {
        String when = "moment %d, done %s".formatted(moment, done);
        assertThat(inbox.differenceToEngine()).as("engine and inbox, %s", when).isZero();
        assertThat(count("plan_target where plan_id = :plan::uuid", plan)).as("targets, %s", when).isEqualTo(done ? 2 : 0);
        assertThat(count("inbox_task where case_id = :plan::uuid and element_id = 'UserTask_DraftPlan'", plan)).as("next tasks, %s", when)
            .isEqualTo(done ? 1 : 0);
        assertThat(count("audit_entry where subject_id = :plan::uuid and act = 'task-completed'", plan)).as("entries of the trail, %s", when)
            .isEqualTo(done ? 1 : 0);
        assertThat(count("answered_request request join inbox_task task on request.body::json ->> 'taskId' = task.id where task.case_id = :plan::uuid", plan))
            .as("answers kept, %s", when).isEqualTo(done ? 1 : 0);
        assertThat(trail.firstBrokenEntry(AuditTrail.Subject.PLAN, UUID.fromString(plan))).as("the chain of the trail, %s", when).isZero();
    }

    private long count(String rows, String plan) {
        return jdbc.sql("select count(*) from " + rows).param("plan", plan).query(Long.class).single();
    }
}
