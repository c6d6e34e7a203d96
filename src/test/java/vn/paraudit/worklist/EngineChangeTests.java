package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Processes;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** What happens to a task in the engine, past the desk, is what the inbox shows. */
@ParAuditTest
class EngineChangeTests {

    private static final String KEY = "changed-in-the-engine";

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private InboxTasks inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final UUID caseId = Ids.next();
    private final UUID person = Ids.next();
    private Diagrams diagrams;

    @BeforeEach
    void start() {
        diagrams = new Diagrams(engine, transactions);
        diagrams.deploy(KEY, Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"),
            Diagrams.userTask(KEY, "Task_1", ""), Diagrams.userTask(KEY, "Task_2", ""));
        diagrams.inTransaction(() -> processes.start(KEY, caseId, Map.of()));
    }

    private Task open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId.toString()).singleResult();
    }

    private InboxTask row(String task) {
        return inbox.find(task).orElseThrow();
    }

    @Test
    void whomTheEngineGivesATaskHasItInTheInboxUntilItIsTakenBack() {
        String task = open().getId();
        engine.getTaskService().setAssignee(task, person.toString());
        assertThat(row(task).assignee()).isEqualTo(person);
        engine.getTaskService().setAssignee(task, null);
        assertThat(row(task).assignee()).isNull();
    }

    @Test
    void aNewNameReachesTheInboxAndLeavesTheTaskWithWhoeverHasIt() {
        Task task = open();
        inbox.assign(task.getId(), person);
        task.setName("Xem lại hồ sơ");
        task.setDescription("Đối chiếu bản gốc");
        engine.getTaskService().saveTask(task);
        assertThat(row(task.getId()).name()).isEqualTo("Xem lại hồ sơ");
        assertThat(row(task.getId()).help()).isEqualTo("Đối chiếu bản gốc");
        assertThat(row(task.getId()).assignee()).isEqualTo(person);
    }

    @Test
    void somebodyWhoIsNoPersonGetsNoTask() {
        String task = open().getId();
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task, "somebody")).hasStackTraceContaining("Invalid UUID");
        assertThat(open().getAssignee()).isNull();
        assertThat(row(task).assignee()).isNull();
    }

    @Test
    void aTaskThatIsCompletedInTheEngineIsOffTheListAndTheNextIsOnIt() {
        String task = open().getId();
        engine.getTaskService().complete(task);
        assertThat(row(task).state()).isEqualTo(InboxTask.State.COMPLETED);
        assertThat(row(task).closedAt()).isNotNull();
        assertThat(row(task).completedBy()).isNull();
        assertThat(inbox.openOn(caseId)).extracting(InboxTask::elementId).containsExactly("Task_2");
        assertThat(inbox.differenceToEngine()).isZero();
    }

    @Test
    void aChangeThatIsUndoneInTheEngineIsUndoneInTheInbox() {
        String task = open().getId();
        assertThatThrownBy(() -> diagrams.inTransaction(() -> {
            engine.getTaskService().setAssignee(task, person.toString());
            engine.getTaskService().complete(task);
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        assertThat(row(task).isOpen()).isTrue();
        assertThat(row(task).assignee()).isNull();
        assertThat(jdbc.sql("select count(*) from inbox_task where case_id = :id").param("id", caseId).query(Long.class).single()).isOne();
    }
}
