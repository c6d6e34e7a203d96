package vn.paraudit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Two plans that visit one unit at the same time are approved at the same moment. */
@ParAuditTest
class ConcurrentApprovalTests {

    private static final List<String> UNITS = List.of("03646", "03847", "04075", "04099", "04132");

    @LocalServerPort
    private int port;

    @RepeatedTest(5)
    void exactlyOneOfTwoOverlappingPlansIsApproved(RepetitionInfo repetition) throws Exception {
        String unit = UNITS.get(repetition.getCurrentRepetition() - 1);
        PlanSteps journey = new PlanSteps(port);
        List<String> plans = List.of(journey.planSubmitted("A", unit, "2026-05-04", "2026-05-29"),
            journey.planSubmitted("B", unit, "2026-05-20", "2026-06-12"));
        List<String> tasks = plans.stream().map(plan -> journey.taskOf("son", "UserTask_ApprovePlan", plan).path("id").asString()).toList();

        List<TestClient.Answer> answers = atTheSameTime(tasks.stream().<Callable<TestClient.Answer>>map(task -> {
            TestClient approver = TestClient.of(port, "son");
            return () -> approver.post("/api/tasks/" + task + "/complete", Map.of("data", Map.of("decision", "approve")));
        }).toList());

        assertThat(answers).extracting(TestClient.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).extracting(TestClient.Answer::code)
            .containsExactly("ex_plan_visit_overlap");
        assertThat(plans.stream().map(plan -> journey.as("hanh").get("/api/plans/" + plan).body().path("plan").path("state").asString()))
            .containsExactlyInAnyOrder("ISSUED", "SUBMITTED");
    }

    private static List<TestClient.Answer> atTheSameTime(List<Callable<TestClient.Answer>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService pool = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<TestClient.Answer>> running = requests.stream().map(request -> pool.submit(() -> {
                start.await();
                return request.call();
            })).toList();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            pool.shutdown();
        }
    }
}
