package vn.paraudit.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.StatementCounter;
import vn.paraudit.testing.SwitchableDataSource;

/** What the engine writes at the end of a command goes in one go, and the engine still hears of what came of each write. */
@ParAuditTest
class JoinedWritesTests {

    private static final String KEY = "joined-writes";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Processes processes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private JdbcClient jdbc;

    private Diagrams diagrams;
    private String instance;

    @BeforeEach
    void begin() {
        diagrams = new Diagrams(engine, transactions);
        diagrams.deploy(Map.of(KEY, Diagrams.process(KEY, Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"),
            Diagrams.userTask(KEY, "Task_1", ""), Diagrams.userTask(KEY, "Task_2", ""))));
        UUID caseId = Ids.next();
        instance = diagrams.inTransaction(() -> processes.start(KEY, caseId, Map.of("unitCode", "04132")));
    }

    private <T> T command(Command<T> command) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(command);
    }

    private String task() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    @Test
    void aStepIsWrittenInOneTrip() {
        String task = task();
        StatementCounter.Cost cost = database.statements().costOf(() -> engine.getTaskService().complete(task));
        List<String> own = cost.statements().stream().filter(sql -> sql.toLowerCase().contains("act_") && StatementCounter.writes(sql)).toList();
        assertThat(own).hasSize(5);
        // The product's new row of the list of work and the notice taken back go together, too, when all is done.
        List<String> last = cost.statements().subList(cost.statements().size() - 2, cost.statements().size());
        assertThat(last.get(0) + last.get(1)).contains("insert into inbox_task", "update notice");
        assertThat(cost.trips()).isEqualTo(cost.statements().size() - own.size() - last.size() + 2);
    }

    @Test
    void whatWasChangedMeanwhileIsRefused() {
        String id = task();
        assertThatThrownBy(() -> command(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            elsewhere(() -> engine.getTaskService().complete(id));
            task.setPriority(7);
            return null;
        })).isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getPriority()).isNotEqualTo(7);
    }

    @Test
    void whatBelongsToSomethingThatIsGoneIsRefusedAsAChangeMeanwhile() {
        assertThatThrownBy(() -> command(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
            elsewhere(() -> engine.getRuntimeService().deleteProcessInstance(instance, "gone"));
            execution.setVariableLocal("late", "word");
            return null;
        })).isInstanceOf(OptimisticLockingException.class);
    }

    @Test
    void manyWritesOfOneKindArriveToo() {
        Map<String, Object> variables = IntStream.range(0, 40).boxed().collect(Collectors.toMap(number -> "number" + number, number -> number));
        engine.getRuntimeService().setVariables(instance, variables);
        assertThat(engine.getRuntimeService().getVariables(instance)).containsAllEntriesOf(variables);
        variables.replaceAll((name, value) -> (Integer) value + 1);
        engine.getRuntimeService().setVariables(instance, variables);
        assertThat(new TreeMap<>(engine.getRuntimeService().getVariables(instance))).containsAllEntriesOf(variables);
        engine.getRuntimeService().removeVariables(instance, variables.keySet());
        assertThat(jdbc.sql("select count(*) from act_ru_variable where proc_inst_id_ = :instance").param("instance", instance).query(Long.class).single()).isOne();
    }

    @Test
    void aRefusedWriteAmongManyIsNamed() {
        assertThatThrownBy(() -> command(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
            elsewhere(() -> engine.getRuntimeService().deleteProcessInstance(instance, "gone"));
            IntStream.range(0, 40).forEach(number -> execution.setVariableLocal("late" + number, number));
            return null;
        })).isInstanceOf(OptimisticLockingException.class);
    }
}
