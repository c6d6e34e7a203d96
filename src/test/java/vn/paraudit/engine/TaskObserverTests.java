package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.RelayedObserver;

/** Whoever observes human tasks takes part in the engine's transaction: a failure undoes the engine's step and everybody's rows. */
@ParAuditTest
class TaskObserverTests {

    private static final String KEY = "observed";

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RelayedObserver observers;

    @Autowired
    private PlatformTransactionManager transactions;

    private final UUID caseId = Ids.next();
    private final List<String> seen = new ArrayList<>();
    private String failsAt = "";
    private Diagrams diagrams;

    /** Writes down what it is told of this class's process, and fails where the test says so. */
    private final class Observer implements TaskObserver {

        @Override
        public void created(EngineTask task) {
            tell("created " + task.elementId());
        }

        @Override
        public void completed(String taskId) {
            tell("completed");
        }

        @Override
        public void withdrawn(String taskId) {
            tell("withdrawn");
        }

        private void tell(String what) {
            seen.add(what);
            if (what.equals(failsAt)) {
                throw new IllegalStateException("observer failed");
            }
        }
    }

    @BeforeEach
    void observe() {
        diagrams = new Diagrams(engine, transactions);
        diagrams.deploy(KEY, Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"), Diagrams.userTask(KEY, "Task_1", ""),
            Diagrams.userTask(KEY, "Task_2", ""));
        observers.relayTo(new Observer());
    }

    @AfterEach
    void stopObserving() {
        observers.relayTo(null);
    }

    private void start() {
        diagrams.inTransaction(() -> processes.start(KEY, caseId, Map.of()));
    }

    private void complete() {
        diagrams.inTransaction(() -> processes.complete(open().get(0).getId(), Map.of("answer", "yes")));
    }

    private List<Task> open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId.toString()).list();
    }

    /** Steps of the case in the inbox with their state. */
    private List<String> inbox() {
        return jdbc.sql("select element_id || ' ' || state from inbox_task where case_id = :caseId order by element_id").param("caseId", caseId)
            .query(String.class).list();
    }

    private void assertStillAtTheFirstStep() {
        assertThat(open()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_1");
        assertThat(engine.getTaskService().getVariables(open().get(0).getId())).doesNotContainKey("answer");
        assertThat(inbox()).containsExactly("Task_1 OPEN");
    }

    @Test
    void observersAreToldOfEveryChange() {
        start();
        complete();
        diagrams.inTransaction(() -> processes.cancel(KEY, caseId, "withdrawn"));
        assertThat(seen).containsExactly("created Task_1", "completed", "created Task_2", "withdrawn");
    }

    @Test
    void aFailureAtTheFirstStepLeavesNoCaseBehind() {
        failsAt = "created Task_1";
        assertThatThrownBy(this::start).hasMessageContaining("observer failed");
        assertThat(open()).isEmpty();
        assertThat(diagrams.running(KEY)).isZero();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void aFailureAtTheNextStepUndoesTheCompletionOfThisOne() {
        start();
        failsAt = "created Task_2";
        assertThatThrownBy(this::complete).hasMessageContaining("observer failed");
        assertStillAtTheFirstStep();

        failsAt = "";
        complete();
        assertThat(open()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_2");
        diagrams.inTransaction(() -> processes.cancel(KEY, caseId, "end of the test"));
    }

    @Test
    void aFailureAtTheCompletionUndoesIt() {
        start();
        failsAt = "completed";
        assertThatThrownBy(this::complete).hasMessageContaining("observer failed");
        assertStillAtTheFirstStep();
        failsAt = "";
        diagrams.inTransaction(() -> processes.cancel(KEY, caseId, "end of the test"));
    }

    @Test
    void aFailureAtTheWithdrawalUndoesTheCancellation() {
        start();
        failsAt = "withdrawn";
        assertThatThrownBy(() -> diagrams.inTransaction(() -> processes.cancel(KEY, caseId, "withdrawn"))).hasMessageContaining("observer failed");
        assertStillAtTheFirstStep();
        failsAt = "";
        diagrams.inTransaction(() -> processes.cancel(KEY, caseId, "end of the test"));
    }
}
