package vn.paraudit.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Rounds;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.worklist.WorkRegister;

/** The round in chunks: beside another one, interrupted, and with very much to do. */
@ParAuditTest
class ReminderChunksTests {

    private static final LocalDate FIVE_BEFORE = LocalDate.of(2026, 3, 16);
    private static final LocalDate ONE_AFTER = LocalDate.of(2026, 3, 24);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private RoundFixture rounds;
    private String plan;

    @BeforeEach
    void aPlanIsOpenedOnAMonday() {
        clock.set(MovableClock.START);
        rounds = new RoundFixture(context);
        plan = new PlanSteps(port).planOpened("Kế hoạch " + UUID.randomUUID());
    }

    @AfterEach
    void nothingIsLeftForTheNextTest() {
        jdbc.sql("delete from notice where task_id like 'bulk-%'").update();
        jdbc.sql("delete from reminder where task_id like 'bulk-%'").update();
        jdbc.sql("delete from inbox_task where id like 'bulk-%'").update();
    }

    @Test
    void twoNodesBeginOneRoundADay() throws Exception {
        clock.set(ONE_AFTER);
        ReminderRounds nodes = context.getBean(ReminderRounds.class);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            start.await();
            return nodes.begin();
        };
        assertThat(answers(pool -> List.of(pool.submit(node), pool.submit(node)))).containsExactlyInAnyOrder(true, false);
        jobs.runDue();
        assertThat(rounds.toldToday(plan)).isNotEmpty();
    }

    @Test
    void twoRoundsAtTheSameMomentSendOnce() throws Exception {
        clock.set(ONE_AFTER);
        Rounds opened = context.getBean(Rounds.class);
        UUID one = opened.open(ONE_AFTER, clock.instant()).orElseThrow();
        UUID other = opened.open(ONE_AFTER.plusDays(1), clock.instant()).orElseThrow();
        RemindWorker worker = context.getBean(RemindWorker.class);

        answers(pool -> transactions.execute(transaction -> {
            jdbc.sql("lock table reminder in share mode").update();
            List<Future<Boolean>> running = Stream.of(one, one, other)
                .map(round -> pool.submit(() -> transactions.execute(inner -> worker.next(round)))).toList();
            untilBothRoundsHaveLookedAndWantToSend();
            return running;
        }));
        assertThat(rounds.toldToday(plan)).containsExactly("binh T+1 plan-owner", "hanh T+1 plan-officer");
        assertThat(jdbc.sql("select rung from reminder join inbox_task on id = task_id where case_id = :id::uuid order by rung").param("id", plan)
            .query(Integer.class).list()).containsExactly(-5, -1, 1);
    }

    private void untilBothRoundsHaveLookedAndWantToSend() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (jdbc.sql("select count(*) from pg_locks where not granted and relation = 'reminder'::regclass").query(Integer.class)
                    .single() < 2) {
                Thread.onSpinWait();
            }
        });
    }

    private static List<Boolean> answers(Function<ExecutorService, List<Future<Boolean>>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> one : work.apply(pool)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRoundWaitsForNobodyAndComesBackTheNextDay() throws Exception {
        clock.set(ONE_AFTER);
        answers(pool -> transactions.execute(transaction -> {
            jdbc.sql("select id from inbox_task where case_id = :id::uuid for update").param("id", plan).query(String.class).single();
            Future<Boolean> round = pool.submit(rounds::round);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> round.get());
            return List.of(round);
        }));
        assertThat(rounds.toldToday(plan)).as("somebody was working on it").isEmpty();
        rounds.roundOn(ONE_AFTER.plusDays(1));
        assertThat(rounds.toldToday(plan)).containsExactly("binh T+1 plan-owner", "hanh T+1 plan-officer");
    }

    @Test
    void aRoundThatWasInterruptedGoesOnWhereItStood() {
        manyOpenTasks(7, FIVE_BEFORE.plusDays(3));
        clock.set(FIVE_BEFORE);
        UUID round = context.getBean(Rounds.class).open(FIVE_BEFORE, clock.instant()).orElseThrow();
        RemindWorker worker = new RemindWorker(context.getBean(Rounds.class), context.getBean(WorkRegister.class),
            context.getBean(Reminding.class), context.getBean(Ladders.class), context.getBean(OfficeDay.class), new NotificationSettings(true, 3));

        transactions.executeWithoutResult(transaction -> worker.next(round));
        assertThat(bulkReminders()).isEqualTo(3);
        transactions.executeWithoutResult(transaction -> {
            worker.next(round);
            transaction.setRollbackOnly();
        });
        assertThat(bulkReminders()).as("nothing of a chunk that failed").isEqualTo(3);
        while (Boolean.TRUE.equals(transactions.execute(transaction -> worker.next(round)))) {
            assertThat(bulkReminders()).isLessThanOrEqualTo(7);
        }
        assertThat(bulkReminders()).isEqualTo(7);
        assertThat(transactions.<Boolean>execute(transaction -> worker.next(round))).as("a finished round").isFalse();
    }

    @Test
    void tenThousandOpenTasksTakeFewStatementsAndOneTransactionPerChunk() {
        manyOpenTasks(10_000, FIVE_BEFORE.plusDays(7));
        clock.set(FIVE_BEFORE);
        List<String> statements = context.getBean(SwitchableDataSource.class).statements().during(rounds::round);

        assertThat(bulkReminders()).isEqualTo(10_000);
        int chunks = jdbc.sql("select count(distinct xmin::text) from reminder where task_id like 'bulk-%'").query(Integer.class).single();
        assertThat(chunks).isBetween(20, 21);
        assertThat(statements).hasSizeLessThan(21 * 15);
    }

    private long bulkReminders() {
        return jdbc.sql("select count(*) from reminder where task_id like 'bulk-%'").query(Long.class).single();
    }

    /** Remedies to be planned all over the province, as many as one likes, due on one day. */
    private void manyOpenTasks(int number, LocalDate due) {
        jdbc.sql("""
            insert into inbox_task (id, process_key, definition_id, instance_id, element_id, name, help, case_id, case_title, unit_code, seat,
                                    seat_key, shared, confidential, form_key, properties, variables, deadline_key, due_on, state, created_at, search_text)
            select 'bulk-' || n, 'finding-remediation', 'd', 'i' || n, 'UserTask_PlanRemedy', 'Lập kế hoạch khắc phục', '', gen_random_uuid(),
                   'KN-' || n, place.code, 'unit-contact', 'unit-contact@unit/' || place.code, false, false, '', '{}',
                   jsonb_build_object('unitCode', place.code), 'finding.plan', :due, 'OPEN', :created::timestamptz, ''
              from generate_series(1, :number) n
              join (select code, row_number() over (order by code) - 1 as place, count(*) over () as places from unit) place
                on place.place = n % place.places
            """).param("due", due).param("created", MovableClock.START.toString()).param("number", number).update();
    }
}
