package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.calendar.DayKind;
import vn.paraudit.calendar.DaysOff;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** What a module asks of the engine: messages, variables, cancellation and timers of one case. */
@ParAuditTest
class ProcessesTests {

    @Autowired
    private Processes processes;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DaysOff daysOff;

    @Autowired
    private CurrentUser currentUser;

    private final UUID caseId = Ids.next();
    private final Diagrams diagrams;

    ProcessesTests(@Autowired ProcessEngine engine, @Autowired PlatformTransactionManager transactions) {
        diagrams = new Diagrams(engine, transactions);
    }

    private void declare(LocalDate day, DayKind kind, String name, String reason) {
        currentUser.as(new Actor(Ids.next(), "Lò Thị Hạnh", Set.of(Roles.PLAN_OFFICER)), () -> {
            daysOff.declare(day, kind, name, reason);
            return null;
        });
    }

    @BeforeEach
    void beginOnAMonday() {
        clock.set(MovableClock.START);
    }

    private void start(String key, Map<String, Object> variables) {
        diagrams.inTransaction(() -> processes.start(key, caseId, variables));
    }

    private boolean deliver(String key) {
        return diagrams.inTransaction(() -> processes.correlate(key, caseId, Diagrams.MESSAGE, Map.of()));
    }

    private Instant dueAt(String timer) {
        return diagrams.job(caseId, timer).getDuedate().toInstant();
    }

    private void redateTwoDaysLater() {
        clock.advance(Duration.ofDays(2));
        diagrams.inTransaction(() -> processes.redateTimers(caseId));
    }

    /** The moment when a legal day is over. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TimeSource.ZONE).toInstant();
    }

    @Test
    void onlyTimersThatWaitForADeadlineAreComputedAnew() {
        diagrams.deploy("timers", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("timers", "Task_1", ""),
            Diagrams.timer("Deadline", "Task_1", "timeDate", "${deadline}"), Diagrams.timer("Duration", "Task_1", "timeDuration", "P3D"),
            Diagrams.timer("Cycle", "Task_1", "timeCycle", "R3/P1D"), Diagrams.timer("Variable", "Task_1", "timeDate", "${remindOn}"),
            Diagrams.timer("Literal", "Task_1", "timeDate", "${empty remindOn ? 'deadline' : remindOn}"));
        start("timers", Map.of("remindOn", "2026-03-10T00:00:00Z"));
        Instant duration = dueAt("Duration");
        Instant cycle = dueAt("Cycle");
        assertThat(dueAt("Deadline")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));

        diagrams.inTransaction(() -> processes.setVariables("timers", caseId, Map.of("remindOn", "2026-03-20T00:00:00Z")));
        redateTwoDaysLater();
        assertThat(dueAt("Duration")).isEqualTo(duration);
        assertThat(dueAt("Cycle")).isEqualTo(cycle);
        assertThat(dueAt("Variable")).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(dueAt("Literal")).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
    }

    @Test
    void aDeadlineCountsFromTheDayOnWhichTheCaseReachedTheStep() {
        diagrams.deploy("reached", Diagrams.inARow("Start_1", "End_1", "Wait_1", "Task_1"), Diagrams.receiveTask("Wait_1"),
            Diagrams.userTask("reached", "Task_1", ""), Diagrams.timer("First", "Wait_1", "timeDate", "${deadline}"),
            Diagrams.timer("Second", "Task_1", "timeDate", "${deadline}"));
        start("reached", Map.of());
        assertThat(dueAt("First")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));
        redateTwoDaysLater();
        assertThat(dueAt("First")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));

        deliver("reached");
        assertThat(dueAt("Second")).isEqualTo(endOf(LocalDate.of(2026, 3, 25)));
        redateTwoDaysLater();
        assertThat(dueAt("Second")).isEqualTo(endOf(LocalDate.of(2026, 3, 25)));
    }

    @Test
    void theDeadlineOfAScopeIsItsOwnAndNotThatOfAStepInside() {
        String inside = Diagrams.inARow("Start_2", "End_2", "Task_1") + Diagrams.userTask("scope", "Task_1", "").replace("plan.draft", "plan.approve");
        diagrams.deploy("scope", Diagrams.inARow("Start_1", "End_1", "Sub_1"), """
            <bpmn:subProcess id="Sub_1">
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="deadline" value="plan.draft" /></camunda:properties>
              </bpmn:extensionElements>%s
            </bpmn:subProcess>
            """.formatted(inside), Diagrams.timer("Scope_Deadline", "Sub_1", "timeDate", "${deadline}"));
        start("scope", Map.of());
        assertThat(dueAt("Scope_Deadline")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));
        redateTwoDaysLater();
        assertThat(dueAt("Scope_Deadline")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));
    }

    @Test
    void aDayOffAlsoMovesTheTimersOfCasesThatHaveNoOpenWork() {
        diagrams.deploy("only-waiting", Diagrams.inARow("Start_1", "End_1", "Catch_1"), """
            <bpmn:intermediateCatchEvent id="Catch_1">
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="deadline" value="plan.draft" /></camunda:properties>
              </bpmn:extensionElements>
              <bpmn:timerEventDefinition><bpmn:timeDate>${deadline}</bpmn:timeDate></bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            """);
        start("only-waiting", Map.of());
        assertThat(dueAt("Catch_1")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));

        clock.advance(Duration.ofDays(1));
        declare(LocalDate.of(2026, 3, 5), DayKind.HOLIDAY, "Ngày nghỉ công bố muộn", "Công văn 1");
        assertThat(dueAt("Catch_1")).isEqualTo(endOf(LocalDate.of(2026, 3, 24)));
        declare(LocalDate.of(2026, 3, 5), DayKind.SWAPPED_WORKING_DAY, "Đi làm bình thường", "Công văn 2");
        assertThat(dueAt("Catch_1")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));
    }

    @Test
    void aTimerBehindAGatewayWaitsForTheDeadlineOfTheGateway() {
        String deadline = "<bpmn:extensionElements><camunda:properties><camunda:property name=\"deadline\" value=\"plan.draft\" />"
            + "</camunda:properties></bpmn:extensionElements>";
        String gateway = """
            <bpmn:eventBasedGateway id="Wait_1">%s</bpmn:eventBasedGateway>
            <bpmn:intermediateCatchEvent id="Answer_1"><bpmn:messageEventDefinition messageRef="Message_1" /></bpmn:intermediateCatchEvent>
            <bpmn:intermediateCatchEvent id="Silence_1">%s
              <bpmn:timerEventDefinition><bpmn:timeDate>${deadline}</bpmn:timeDate></bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:startEvent id="Start_1" /><bpmn:endEvent id="End_1" />
            """ + Diagrams.flow("Start_1", "Wait_1") + Diagrams.flow("Wait_1", "Answer_1") + Diagrams.flow("Wait_1", "Silence_1")
            + Diagrams.flow("Answer_1", "End_1") + Diagrams.flow("Silence_1", "End_1");
        diagrams.deploy("gateway", gateway.formatted(deadline, ""));
        assertThatThrownBy(() -> diagrams.deploy("gateway", gateway.formatted("", deadline))).hasMessageContaining("timer-without-deadline");

        start("gateway", Map.of());
        redateTwoDaysLater();
        assertThat(dueAt("Silence_1")).isEqualTo(endOf(LocalDate.of(2026, 3, 23)));
        assertThat(deliver("gateway")).isTrue();
        assertThat(diagrams.running("gateway")).isZero();
    }

    @Test
    void aMessageReachesOnlyTheProcessItIsMeantFor() {
        diagrams.deploy("left", Diagrams.inARow("Start_1", "End_1", "Wait_1"), Diagrams.receiveTask("Wait_1"));
        diagrams.deploy("right", Diagrams.inARow("Start_1", "End_1", "Wait_1"), Diagrams.receiveTask("Wait_1"));
        start("left", Map.of());
        start("right", Map.of());

        assertThat(deliver("left")).isTrue();
        assertThat(diagrams.running("left")).isZero();
        assertThat(diagrams.running("right")).isOne();
        assertThat(deliver("left")).isFalse();
    }

    @Test
    void aMessageReachesTheProcessThatTheCasesOwnOneCalls() {
        diagrams.deploy(Map.of(
            "caller", Diagrams.process("caller", Diagrams.inARow("Start_1", "End_1", "Call_1"), Diagrams.callActivity("Call_1", "called", "")),
            "called", Diagrams.process("called", Diagrams.inARow("Start_1", "End_1", "Wait_1"), Diagrams.receiveTask("Wait_1"))));
        start("caller", Map.of());

        assertThat(deliver("caller")).isTrue();
        assertThat(diagrams.running("caller")).isZero();
    }

    @Test
    void aMessageNeverStartsACase() {
        diagrams.deploy("opened", Diagrams.inARow("Start_1", "End_1", "Wait_1").replace("<bpmn:startEvent id=\"Start_1\" />",
            "<bpmn:startEvent id=\"Start_1\"><bpmn:messageEventDefinition messageRef=\"Message_1\" /></bpmn:startEvent>"),
            Diagrams.receiveTask("Wait_1"));

        assertThat(deliver("opened")).isFalse();
        assertThat(diagrams.running("opened")).isZero();
    }

    @Test
    void aCaseThatDoesNotRunIsNotFound() {
        assertThatThrownBy(() -> diagrams.inTransaction(() -> processes.setVariables("audit-plan", caseId, Map.of("a", 1))))
            .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> diagrams.inTransaction(() -> processes.cancel("audit-plan", caseId, "withdrawn"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aCancelledCaseNoLongerRuns() {
        diagrams.deploy("cancelled", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("cancelled", "Task_1", ""));
        start("cancelled", Map.of());
        diagrams.inTransaction(() -> processes.cancel("cancelled", caseId, "withdrawn"));
        assertThat(diagrams.running("cancelled")).isZero();
    }
}
