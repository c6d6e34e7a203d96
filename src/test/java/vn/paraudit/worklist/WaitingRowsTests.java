package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.KeptRows;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.worklist.model.InboxFilter;
import vn.paraudit.worklist.model.InboxQueries;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.InboxTasks;

/** A task that the engine has just brought is on the list for whoever asks in the same transaction, and on nobody's where that is undone. */
@ParAuditTest
class WaitingRowsTests {

    private static final String KEY = "waiting-rows";
    private static final KeptRows.Table ROWS = new KeptRows.Table("inbox_task", "id", "case_id::text");

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private InboxTasks tasks;

    @Autowired
    private InboxQueries inbox;

    @Autowired
    private KeptRows kept;

    private Diagrams diagrams;

    @BeforeEach
    void prepare() {
        diagrams = new Diagrams(engine, transactions);
        diagrams.deployWithForm(KEY, "", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask(KEY, "Task_1", ""));
    }

    private UUID begun() {
        UUID caseId = Ids.next();
        processes.start(KEY, caseId, Map.of("unitCode", "04132"));
        return caseId;
    }

    @Test
    void whoeverAsksInTheSameTransactionFindsIt() {
        diagrams.inTransaction(() -> {
            UUID caseId = begun();
            assertThat(tasks.openOn(caseId)).hasSize(1);
            UUID another = begun();
            assertThat(kept.of(List.of(ROWS), List.of(another.toString()))).hasSize(1);
            UUID third = begun();
            assertThat(inbox.open(new InboxFilter(InboxFilter.Scope.HELD, Ids.next(), Set.of("plan-officer@office"), null, null, null, null, false,
                null, null, null, 10_000))).extracting(InboxTask::caseId).contains(caseId, another, third);
        });
    }

    @Test
    void whatIsUndoneIsOnNobodysList() {
        UUID[] caseId = new UUID[1];
        assertThatThrownBy(() -> diagrams.inTransaction(() -> {
            caseId[0] = begun();
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        assertThat(tasks.openOn(caseId[0])).isEmpty();
        assertThat(tasks.openOn(diagrams.inTransaction(this::begun))).hasSize(1);
    }
}
