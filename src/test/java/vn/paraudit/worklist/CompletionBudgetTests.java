package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Processes;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.StatementCounter;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.model.InboxFilter;
import vn.paraudit.worklist.model.InboxQueries;

/** What one completion costs the database: statements through HTTP, and rows read however much work is open. */
@ParAuditTest
class CompletionBudgetTests {

    private static final String KEY = "twenty-answers";
    private static final int ANSWERS = 20;
    private static final int MANY = Nightly.or(20_000, 100_000);
    private static final Actor OFFICER = new Actor(Ids.next(), "Officer", Set.of(Roles.PLAN_OFFICER));
    /** Tables in which an open task has rows, with the columns that hold ids of its case. */
    private static final Map<String, Set<String>> ROWS_OF_A_TASK = Map.of(
        "act_ru_execution", Set.of("id_", "proc_inst_id_", "root_proc_inst_id_", "business_key_"),
        "act_ru_task", Set.of("id_", "proc_inst_id_", "execution_id_"),
        "act_ru_variable", Set.of("id_", "proc_inst_id_", "execution_id_", "var_scope_"),
        "act_hi_taskinst", Set.of("id_", "proc_inst_id_", "execution_id_"),
        "act_hi_actinst", Set.of("id_", "proc_inst_id_", "execution_id_"),
        "inbox_task", Set.of("id", "instance_id"));

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private InboxQueries inbox;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private JdbcClient jdbc;

    private Diagrams diagrams;

    @BeforeEach
    void prepare() {
        diagrams = new Diagrams(engine, transactions);
        String fields = IntStream.rangeClosed(1, ANSWERS).mapToObj("""
            {"type": "textfield", "key": "answer%1$d", "label": "Câu %1$d", "id": "Field_%1$d"}"""::formatted).collect(Collectors.joining(","));
        diagrams.deployWithForm(KEY, fields, Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"),
            Diagrams.userTask(KEY, "Task_1", ""), Diagrams.userTask(KEY, "Task_2", ""));
    }

    private String taskOfANewCase() {
        UUID caseId = Ids.next();
        diagrams.inTransaction(() -> {
            processes.start(KEY, caseId, Map.of("unitCode", "04132"));
        });
        return jdbc.sql("select id from inbox_task where case_id = :id and state = 'OPEN'").param("id", caseId).query(String.class).single();
    }

    private static Map<String, Object> answers() {
        return IntStream.rangeClosed(1, ANSWERS).boxed().collect(Collectors.toMap(number -> "answer" + number, number -> "Trả lời " + number));
    }

    @Test
    void twentyAnswersTakeSixteenStatementsAndSixInsertsAtMost() {
        TestClient hanh = TestClient.of(port, "hanh");
        // The first case fills what is remembered once: form, diagram, session.
        completeThroughHttp(hanh, taskOfANewCase());
        String task = taskOfANewCase();

        // A session is read again after two seconds: asked just before, it is not read while statements are counted, on a slow machine either.
        hanh.get("/api/tasks/" + task);
        StatementCounter.Cost cost = database.statements().costOf(() -> completeThroughHttp(hanh, task));
        assertThat(cost.statements()).as("statements").hasSizeBetween(12, 16);
        assertThat(cost.statements()).filteredOn(sql -> sql.contains("insert into")).as("inserts").hasSizeBetween(4, 6);
        assertThat(cost.trips()).as("how often the database is waited for").isBetween(8, 9);

        String last = jdbc.sql("select id from inbox_task where state = 'OPEN' and instance_id = (select instance_id from inbox_task where id = :first)")
            .param("first", task).query(String.class).single();
        hanh.get("/api/tasks/" + last);
        StatementCounter.Cost ofTheLast = database.statements().costOf(() -> completeThroughHttp(hanh, last));
        assertThat(ofTheLast.statements()).as("statements of the last step").hasSizeBetween(12, 23);
        assertThat(ofTheLast.trips()).as("how often the database is waited for at the last step").isBetween(8, 11);
    }

    @Test
    void theHistoryKnowsOfEachStepHowLongItTookAndUntilWhenItIsKept() {
        TestClient hanh = TestClient.of(port, "hanh");
        String task = taskOfANewCase();
        String instance = jdbc.sql("select instance_id from inbox_task where id = :task").param("task", task).query(String.class).single();
        completeThroughHttp(hanh, task);
        completeThroughHttp(hanh, jdbc.sql("select id from inbox_task where state = 'OPEN' and instance_id = :instance").param("instance", instance)
            .query(String.class).single());

        assertThat(jdbc.sql("""
            select act_id_ from act_hi_actinst where proc_inst_id_ = :instance and removal_time_ > end_time_ and end_time_ >= start_time_
               and duration_ between 0 and extract(epoch from end_time_ - start_time_) * 1000 + 1
            """).param("instance", instance).query(String.class).list()).containsExactlyInAnyOrder("Start_1", "Task_1", "Task_2", "End_1");
        assertThat(jdbc.sql("select count(*) from act_hi_procinst where proc_inst_id_ = :instance and removal_time_ > end_time_ and duration_ >= 0")
            .param("instance", instance).query(Long.class).single()).isOne();
    }

    @Test
    void aCompletionWaitsForTheDiskOnceAlsoWhenTheAccessOfTheSessionIsDue() {
        TestClient hanh = TestClient.of(port, "hanh");
        completeThroughHttp(hanh, taskOfANewCase());
        String task = taskOfANewCase();
        String another = taskOfANewCase();
        assertThat(database.statements().costOf(() -> completeThroughHttp(hanh, task)).durableCommits()).isEqualTo(1);

        TestClient again = TestClient.of(port, "hanh");
        jdbc.sql("update spring_session set last_access_time = last_access_time - 120000, expiry_time = expiry_time - 120000").update();
        assertThat(database.statements().costOf(() -> completeThroughHttp(again, another)).durableCommits()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from spring_session where last_access_time > :then").param("then", System.currentTimeMillis() - 60_000)
            .query(Long.class).single()).as("sessions whose access was written").isPositive();
    }

    private static void completeThroughHttp(TestClient person, String task) {
        assertThat(person.post("/api/tasks/" + task + "/complete", Map.of("data", answers())).status()).isEqualTo(200);
    }

    @Test
    void aCompletionAndAPageReadNoMoreRowsAmongManyTasksThanAmongAThousand() {
        // The first case fills what is remembered once: form, diagram, session.
        completeThroughHttp(TestClient.of(port, "hanh"), taskOfANewCase());
        String template = taskOfANewCase();
        // Both are there before anything is measured.
        String first = taskOfANewCase();
        String second = taskOfANewCase();
        multiply(template, 1, 1_000);
        Map<String, Long> completionAmongFew = rowsReadByTheCompletionOf(first);
        Map<String, Long> pageAmongFew = rowsReadByAPage();
        multiply(template, 1_001, MANY);
        assertThat(jdbc.sql("select count(*) from act_ru_task").query(Long.class).single()).isGreaterThan(MANY);

        assertThat(rowsReadByTheCompletionOf(second)).as("rows read by a completion").satisfies(noMoreThan(completionAmongFew));
        assertThat(rowsReadByAPage()).as("rows read by a page of 50").satisfies(noMoreThan(pageAmongFew));
        assertThat(sum(completionAmongFew)).isBetween(10L, 200L);
        assertThat(sum(pageAmongFew)).isBetween(50L, 200L);
    }

    /** What other tests left open may lie on the way of another index: a handful of rows, never a share of the many. */
    private static ThrowingConsumer<Map<String, Long>> noMoreThan(Map<String, Long> amongFew) {
        return rows -> assertThat(sum(rows)).as("%s, among few %s", rows, amongFew).isLessThanOrEqualTo(sum(amongFew) + 100);
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Copies the rows of an open task, each copy with ids of its own. */
    private void multiply(String task, int from, int to) {
        String instance = jdbc.sql("select instance_id from inbox_task where id = :task").param("task", task).query(String.class).single();
        diagrams.inTransaction(() -> {
            // The copies agree with each other; checking every reference again would only take time.
            jdbc.sql("set local session_replication_role = replica").update();
            ROWS_OF_A_TASK.forEach((table, ids) -> jdbc.sql("""
                insert into %1$s (%6$s) select %2$s from %1$s one cross join generate_series(%3$d, %4$d) n where one.%5$s = :instance
                """.formatted(table, columns(table, ids), from, to, ids.contains("instance_id") ? "instance_id" : "proc_inst_id_", columns(table)))
                .param("instance", instance).update());
        });
        jdbc.sql("analyze").update();
    }

    private String columns(String table, Set<String> ids) {
        return Arrays.stream(columns(table).split(", "))
            .map(column -> ids.contains(column) ? "one." + column + " || '-' || n" : "one." + column).collect(Collectors.joining(", "));
    }

    private String columns(String table) {
        return String.join(", ", jdbc.sql("select column_name from information_schema.columns where table_name = :table and is_generated = 'NEVER' order by ordinal_position")
            .param("table", table).query(String.class).list());
    }

    private Map<String, Long> rowsReadByTheCompletionOf(String task) {
        return rowsReadBy(() -> desk.complete(task, answers()));
    }

    private Map<String, Long> rowsReadByAPage() {
        return rowsReadBy(() -> inbox.open(new InboxFilter(InboxFilter.Scope.HELD, OFFICER.personId(), Set.of("plan-officer@office"), null, null,
            null, null, false, null, null, null, 50)));
    }

    /** What PostgreSQL counts on the tables of open work while something is done, on the connection that does it. */
    private Map<String, Long> rowsReadBy(Supplier<?> work) {
        return diagrams.inTransaction(() -> {
            // A table of a few rows would be read as a whole, one row more after each case; what has no index is read as a whole even so.
            jdbc.sql("set local enable_seqscan = off").update();
            Map<String, Long> before = rowsRead();
            currentUser.as(OFFICER, work);
            Map<String, Long> rows = rowsRead();
            rows.replaceAll((table, read) -> read - before.get(table));
            return rows;
        });
    }

    private Map<String, Long> rowsRead() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_xact_user_tables where relname in (:tables)")
            .param("tables", ROWS_OF_A_TASK.keySet()).query(row -> {
                rows.put(row.getString("relname"), row.getLong("read"));
            });
        return rows;
    }
}
