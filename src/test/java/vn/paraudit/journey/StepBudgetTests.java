package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.StatementCounter;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;

/** What the steps of real cases cost the database, each completed by its person through HTTP. */
@ParAuditTest
class StepBudgetTests {

    /** What opens or closes many things at once: all sections of a visit, the rest of a case, the finding's own case. */
    private static final Map<String, Integer> BUDGETS = Map.of("UserTask_ApprovePlan", 58, "UserTask_SignDecision", 45, "UserTask_OpenVisit", 118, "UserTask_FillSection", 76,
        "UserTask_WriteReport", 44, "UserTask_IssueConclusion", 117, "UserTask_AcceptRemedyPlan", 50, "UserTask_ReportRemedy", 68,
        "UserTask_VerifyRemedy", 46);
    private static final int ANY_STEP = 41;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private JdbcClient jdbc;

    /** Steps that are taken as everywhere else, and counted. */
    private static final class MeasuredSteps extends RemedySteps {

        private final StatementCounter counter;
        /** The most statements that completing a step took. */
        private final Map<String, Integer> statements = new TreeMap<>();
        private final Map<String, Integer> durableCommits = new TreeMap<>();

        MeasuredSteps(int port, StatementCounter counter) {
            super(port);
            this.counter = counter;
        }

        @Override
        TestClient.Answer completeTask(String person, String element, String id, Map<String, Object> data) {
            AtomicReference<TestClient.Answer> answer = new AtomicReference<>();
            StatementCounter.Cost cost = counter.costOf(() -> answer.set(super.completeTask(person, element, id, data)));
            statements.merge(element, cost.statements().size(), Math::max);
            durableCommits.merge(element, cost.durableCommits(), Math::max);
            return answer.get();
        }
    }

    @Test
    void everyStepFromThePlanToTheVerifiedRemedyKeepsItsBudgetAndWaitsForTheDiskOnce() {
        MeasuredSteps journey = new MeasuredSteps(port, database.statements());
        String finding = journey.concludedFinding(jobs, clock, "04132", RemedySteps.lateDossiers(20, "2026-04-10"));
        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        journey.remedyReported(finding);
        journey.remedyVerified(finding, "accept");

        assertThat(journey.statements).as("steps that were taken").hasSizeGreaterThan(20).containsKeys(BUDGETS.keySet().toArray(String[]::new));
        assertThat(journey.statements).allSatisfy((step, statements) ->
            assertThat(statements).as(step).isBetween(12, BUDGETS.getOrDefault(step, ANY_STEP)));
        assertThat(journey.durableCommits).allSatisfy((step, commits) -> assertThat(commits).as(step).isEqualTo(1));
        assertThat(rowsThatTheEngineIsNotAskedFor()).isZero();
    }

    /** What completions take for granted: tasks have no tasks, variables or candidates of their own, and a step has one. */
    private long rowsThatTheEngineIsNotAskedFor() {
        return jdbc.sql("""
            select (select count(*) from act_ru_task where parent_task_id_ is not null) + (select count(*) from act_ru_variable where task_id_ is not null)
                 + (select count(*) from act_ru_identitylink) + (select count(*) - count(distinct execution_id_) from act_ru_task)
                 + (select count(*) from act_hi_decinst) + (select count(*) from act_hi_varinst) + (select count(*) from act_hi_detail)
                 + (select count(*) from act_hi_incident) + (select count(*) from act_hi_op_log) + (select count(*) from act_hi_job_log)
                 + (select count(*) from act_hi_identitylink) + (select count(*) from act_hi_taskinst)
            """).query(Long.class).single();
    }
}
