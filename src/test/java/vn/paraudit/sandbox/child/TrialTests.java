package vn.paraudit.sandbox.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.SandboxStep;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** The plan and the disciplinary case of the product, tried in a process of its own. */
@ParAuditTest
class TrialTests {

    private static ChildProcess plan;

    @Autowired
    private ChildRuns runs;

    private ChildProcess opened(String process, Map<String, byte[]> files) {
        ChildProcess begun = (ChildProcess) runs.begin(process, files);
        begun.awaitReady();
        return begun;
    }

    private SandboxState started() {
        if (plan == null) {
            plan = opened("audit-plan", Draft.of("audit-plan", "unit-risk"));
        }
        return plan.take(SandboxStep.start(MovableClock.START, Map.of()));
    }

    @AfterAll
    static void end() {
        if (plan != null) {
            plan.close();
            plan = null;
        }
    }

    private static SandboxState complete(String element, int place, String person, Map<String, Object> data) {
        return plan.take(SandboxStep.complete(element, place, person, data, Map.of(), false));
    }

    private static Map<String, Object> draft() {
        return Map.of("purpose", "Kiểm tra", "contents", "Thủ tục", "method", "direct", "periodFrom", "2026-01-01", "periodTo", "2026-06-30",
            "waves", List.of(), "consultedUnits", List.of("1", "2"));
    }

    private static List<String> open(SandboxState state) {
        return state.tasks().stream().map(SandboxState.OpenTask::element).toList();
    }

    @Test
    void aCaseStandsAtItsFirstStepWithItsDeadlineAndForm() {
        SandboxState state = started();
        SandboxState.OpenTask task = state.tasks().get(0);
        assertThat(task.element()).isEqualTo("UserTask_ProposeTargets");
        assertThat(task.seat()).isEqualTo("plan-officer");
        assertThat(task.dueOn()).as("fifteen working days of the real table").isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(task.form().path("id").asString()).isEqualTo("propose-targets");
        assertThat(task.context()).containsKeys("rankedCommunes", "rankedDepartments");
        assertThat(state.tokens()).containsExactly(new SandboxState.Token("UserTask_ProposeTargets", 1));
        assertThat(state.flows()).containsExactly("Flow_PlanOpenedToProposeTargets");
        assertThat(state.reads()).contains(new SandboxState.Read("planProblems", false, false), new SandboxState.Read("consultedUnits", true, false));
    }

    @Test
    void aWholePlanIsPlayedWithItsFormsItsClockAndItsActionsWrittenDown() {
        started();
        complete("UserTask_ProposeTargets", 0, "a", Map.of("communes", List.of("1")));
        SandboxState asked = complete("UserTask_DraftPlan", 0, "a", draft());
        assertThat(open(asked)).containsExactly("UserTask_GiveOpinion", "UserTask_GiveOpinion");
        assertThat(asked.tasks()).extracting(task -> task.local().get("unitCode")).containsExactly("1", "2");
        assertThat(asked.tokens()).containsExactly(new SandboxState.Token("UserTask_GiveOpinion", 2));

        SandboxState one = complete("UserTask_GiveOpinion", 1, "b", Map.of("agrees", "yes"));
        assertThat(one.tasks()).extracting(task -> task.local().get("unitCode")).containsExactly("1");
        Instant silence = one.timers().get(0).at();
        assertThat(open(plan.take(SandboxStep.clock(silence.minusSeconds(1))))).containsExactly("UserTask_GiveOpinion");
        SandboxState silent = plan.take(SandboxStep.clock(silence.plus(Duration.ofDays(3))));
        assertThat(open(silent)).containsExactly("UserTask_RevisePlan");
        assertThat(silent.flows()).contains("Flow_OpinionDeadlinePassedToRevisePlan").doesNotContain("Flow_GiveOpinionToRevisePlan");
        assertThat(silent.now()).isEqualTo(silence.plus(Duration.ofDays(3)));
        assertThat(silent.tasks().get(0).dueOn()).as("counted from the day on which the timer fired, not from the end of the jump")
            .isEqualTo(LocalDate.ofInstant(silence, TimeSource.ZONE).plusDays(21));

        Map<String, Object> revised = Map.of("purpose", "Kiểm tra", "contents", "Thủ tục", "method", "direct", "periodFrom", "2026-01-01",
            "periodTo", "2026-06-30", "waves", List.of());
        assertThatThrownBy(() -> complete("UserTask_RevisePlan", 0, "a", revised)).isInstanceOfSatisfying(RuleViolation.class, missing -> {
            assertThat(missing.code()).isEqualTo("sandbox-variable-missing");
            assertThat(missing.facts()).containsEntry("name", "planProblems");
        });
        assertThat(plan.state().calls()).as("what failed is not written down").isEmpty();
        SandboxState submitted = plan.take(SandboxStep.complete("UserTask_RevisePlan", 0, "a", revised, Map.of("planProblems", 0), false));
        assertThat(open(submitted)).containsExactly("UserTask_SubmitPlan");
        assertThat(submitted.calls()).extracting(SandboxState.Call::action).containsExactly("checkPlan");

        SandboxState approval = complete("UserTask_SubmitPlan", 0, "c", Map.of("appraised", true));
        assertThat(approval.tasks().get(0).barred()).containsExactly("c");
        assertThatThrownBy(() -> complete("UserTask_ApprovePlan", 0, "c", Map.of("decision", "approve"))).hasMessageContaining("four-eyes");
        assertThat(open(plan.take(SandboxStep.complete("UserTask_ApprovePlan", 0, "d", Map.of(), Map.of(), true)))).as("given back")
            .containsExactly("UserTask_SubmitPlan");
        complete("UserTask_SubmitPlan", 0, "c", Map.of("appraised", true));
        SandboxState over = complete("UserTask_ApprovePlan", 0, "d", Map.of("decision", "approve"));
        assertThat(over.ended()).isTrue();
        assertThat(over.ends()).containsExactly("EndEvent_PlanIssued");
        assertThat(over.calls()).extracting(SandboxState.Call::action).endsWith("issuePlan");
        assertThat(over.passed()).contains("EndEvent_PlanIssued").doesNotContain("EndEvent_PlanRejected");
        assertThat(over.edges()).containsAll(over.flows());
    }

    @Test
    void aFormIsJudgedAsInTheProduct() {
        started();
        assertThatThrownBy(() -> complete("UserTask_ProposeTargets", 0, "a", Map.of())).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.code()).isEqualTo("form-refused");
            assertThat(refused.fields()).extracting("path").containsExactly("communes");
        });
        assertThat(open(plan.state())).containsExactly("UserTask_ProposeTargets");
    }

    @Test
    void aTableSaysWhichOfItsRowsAppliedAndTheEndOfTheProcessTakesItsDatabaseAlong() throws IOException {
        try (ChildProcess discipline = opened("disciplinary-case", Draft.of("disciplinary-case", "discipline-screening", "discipline-form"))) {
            assertThat(discipline.state().reads()).extracting(SandboxState.Read::name).contains("subjectType", "factOn", "detectedOn")
                .doesNotContain("date", "years", "returned");
            SandboxState state = discipline.take(SandboxStep.start(MovableClock.START, Map.of("subjectType", "CONG_CHUC", "factOn", "2025-09-01",
                "detectedOn", "2026-01-10")));
            SandboxState.Decision screening = state.decisions().get(0);
            assertThat(screening.decision()).isEqualTo("discipline-screening");
            assertThat(screening.inputs()).contains(new SandboxState.Input("Đối tượng", "CONG_CHUC"), new SandboxState.Input("Tình tiết", "NONE"));
            assertThat(screening.rules()).hasSize(1);
            assertThat(screening.rules().get(0).outputs()).containsEntry("outcome", "proceed").containsKey("article");
            assertThat(screening.rules().get(0).number()).isPositive();
            assertThat(screening.rules().get(0).conditions()).hasSize(screening.inputs().size());
            assertThat(state.variables()).containsEntry("screening", "proceed");

            ProcessHandle database = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(discipline.directory().resolve("data/postmaster.pid")).get(0))).orElseThrow();
            discipline.close();
            assertThat(database.isAlive()).isFalse();
            assertThat(discipline.directory()).doesNotExist();
        }
    }

    @Test
    void whatTheFenceRefusesIsNotTried() {
        Map<String, byte[]> files = Draft.of("audit-plan", "unit-risk");
        files.remove("forms/audit-plan/approve-plan.form");
        assertThatThrownBy(() -> runs.begin("audit-plan", files)).hasMessageContaining("sandbox-refused").hasMessageContaining("UserTask_ApprovePlan");
    }

    @Test
    void aProcessEndsWithItsLineAndLeavesNothing() throws Exception {
        ChildProcess left = opened("audit-plan", Draft.of("audit-plan", "unit-risk"));
        assertThat(left.directory()).exists();
        ProcessHandle process = ProcessHandle.of(left.pid()).orElseThrow();
        left.hangUp();
        process.onExit().get(20, TimeUnit.SECONDS);
        assertThat(left.directory()).doesNotExist();
        assertThatThrownBy(() -> left.take(SandboxStep.clock(MovableClock.START))).hasMessageContaining("sandbox-ended");
    }
}
