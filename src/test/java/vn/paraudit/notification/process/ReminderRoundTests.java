package vn.paraudit.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.notification.model.Ladders;
import vn.paraudit.notification.model.Rounds;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.worklist.WorkRegister;

/** The round itself: once a day, in chunks, on whatever happened meanwhile. A plan opened on 02/3/2026 is to be proposed by 23/3. */
@ParAuditTest
class ReminderRoundTests {

    private static final LocalDate FIVE_BEFORE = LocalDate.of(2026, 3, 16);
    private static final LocalDate ONE_BEFORE = LocalDate.of(2026, 3, 20);
    private static final LocalDate ONE_AFTER = LocalDate.of(2026, 3, 24);
    private static final LocalDate FIVE_AFTER = LocalDate.of(2026, 3, 30);

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
    private PlanSteps journey;
    private String plan;

    @BeforeEach
    void aPlanIsOpenedOnAMonday() {
        clock.set(MovableClock.START);
        rounds = new RoundFixture(context);
        journey = new PlanSteps(port);
        plan = journey.planOpened("Kế hoạch " + UUID.randomUUID());
    }

    @AfterEach
    void nothingIsLeftForTheNextTest() {
        jdbc.sql("delete from notice where task_id like 'bulk-%'").update();
        jdbc.sql("delete from reminder where task_id like 'bulk-%'").update();
        jdbc.sql("delete from inbox_task where id like 'bulk-%'").update();
    }

    @Test
    void thereIsOneRoundAWorkingDayAndNoneOnADayOff() {
        assertThat(rounds.roundOn(LocalDate.of(2026, 4, 24))).isTrue();
        assertThat(rounds.round()).isFalse();
        for (int day : List.of(25, 26, 27, 30)) {
            assertThat(rounds.roundOn(LocalDate.of(2026, 4, day))).as("April %d", day).isFalse();
        }
        assertThat(rounds.roundOn(LocalDate.of(2026, 4, 28))).isTrue();
    }

    @Test
    void rungsAcrossHolidaysAreThoseOfTheCalendar() {
        context.getBean(Deadlines.class).set(UUID.fromString(plan), "plan.draft", LocalDate.of(2026, 5, 5), "extension granted");
        rounds.roundOn(LocalDate.of(2026, 4, 22));
        assertThat(rounds.toldToday(plan)).isEmpty();
        rounds.roundOn(LocalDate.of(2026, 4, 23));
        assertThat(rounds.toldToday(plan)).containsExactly("hanh T-5 plan-officer");
        rounds.roundOn(LocalDate.of(2026, 4, 29));
        assertThat(rounds.toldToday(plan)).isEmpty();
        rounds.roundOn(LocalDate.of(2026, 5, 4));
        assertThat(rounds.toldToday(plan)).containsExactly("hanh T-1 plan-officer");
    }

    @Test
    void whatWasMissedIsToldOnceInTheWordsOfTheLastRung() {
        rounds.roundOn(FIVE_AFTER);
        assertThat(rounds.toldToday(plan)).containsExactly("binh T+5 plan-owner", "hanh T+5 plan-officer", "son T+5 approver");
        assertThat(rungsOf(plan)).containsExactly(-5, -1, 1, 5);
        rounds.roundOn(FIVE_AFTER.plusDays(1));
        assertThat(rounds.toldToday(plan)).isEmpty();
    }

    private List<Integer> rungsOf(String caseId) {
        return jdbc.sql("select rung from reminder join inbox_task on id = task_id where case_id = :id::uuid order by rung").param("id", caseId)
            .query(Integer.class).list();
    }

    @Test
    void doneWorkTakesItsUnreadRemindersBackAndKeepsTheReadOnes() {
        rounds.roundOn(FIVE_BEFORE);
        String notice = jdbc.sql("select notice.id::text from notice join inbox_task task on task.id = task_id where case_id = :id::uuid")
            .param("id", plan).query(String.class).single();
        journey.as("hanh").post("/api/notices/" + notice + "/read", Map.of());
        rounds.roundOn(ONE_BEFORE);
        assertThat(shownTo("hanh")).hasSize(2);

        journey.targetsProposed(plan, "04132");
        assertThat(shownTo("hanh")).containsExactly("-5");
        rounds.roundOn(ONE_AFTER);
        assertThat(rungsOf(plan)).containsExactly(-5, -1);
    }

    private List<String> shownTo(String person) {
        String title = journey.as("hanh").get("/api/plans/" + plan).body().path("plan").path("title").asString();
        return journey.as(person).get("/api/notices?size=200").body().path("items").valueStream()
            .filter(notice -> notice.path("caseTitle").asString().equals(title)).map(notice -> notice.path("rung").asString()).toList();
    }

    @Test
    void aLaterRungTakesThePlaceOfAnUnreadOne() {
        rounds.roundOn(FIVE_BEFORE);
        rounds.roundOn(ONE_BEFORE);
        assertThat(shownTo("hanh")).containsExactly("-1");
        rounds.roundOn(ONE_AFTER);
        assertThat(shownTo("hanh")).containsExactly("1");
        assertThat(shownTo("binh")).containsExactly("1");
    }

    @Test
    void rungsNotYetSentFollowADeadlineThatMoves() {
        rounds.roundOn(FIVE_BEFORE);
        context.getBean(Deadlines.class).set(UUID.fromString(plan), "plan.draft", LocalDate.of(2026, 4, 6), "extension granted");
        for (LocalDate day : List.of(ONE_BEFORE, ONE_AFTER, LocalDate.of(2026, 4, 2))) {
            rounds.roundOn(day);
            assertThat(rounds.toldToday(plan)).as("%s", day).isEmpty();
        }
        rounds.roundOn(LocalDate.of(2026, 4, 3));
        assertThat(rounds.toldToday(plan)).containsExactly("hanh T-1 plan-officer");

        context.getBean(Deadlines.class).set(UUID.fromString(plan), "plan.draft", LocalDate.of(2026, 4, 2), "extension granted");
        rounds.roundOn(LocalDate.of(2026, 4, 6));
        assertThat(rounds.toldToday(plan)).containsExactly("binh T+1 plan-owner", "hanh T+1 plan-officer");
    }

    @Test
    void workThatSomebodyHasTakenIsTheirsAlone() {
        jdbc.sql("insert into account_role select id, 'plan-officer' from account where username in ('duy', 'mai')").update();
        rounds.roundOn(FIVE_BEFORE);
        assertThat(rounds.toldToday(plan)).containsExactly("duy T-5 plan-officer", "hanh T-5 plan-officer", "mai T-5 plan-officer");

        String task = journey.taskOf("hanh", "UserTask_ProposeTargets", plan).path("id").asString();
        journey.as("hanh").post("/api/tasks/" + task + "/claim", Map.of());
        rounds.roundOn(ONE_BEFORE);
        assertThat(rounds.toldToday(plan)).containsExactly("hanh T-1 plan-officer");
        jdbc.sql("delete from account_role where role = 'plan-officer' and account_id in (select id from account where username in ('duy', 'mai'))")
            .update();
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
        assertThat(rungsOf(plan)).containsExactly(-5, -1, 1);
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
                                    seat_key, shared, form_key, properties, variables, deadline_key, due_on, state, created_at, search_text)
            select 'bulk-' || n, 'finding-remediation', 'd', 'i' || n, 'UserTask_PlanRemedy', 'Lập kế hoạch khắc phục', '', gen_random_uuid(),
                   'KN-' || n, place.code, 'unit-contact', 'unit-contact@unit/' || place.code, false, '', '{}',
                   jsonb_build_object('unitCode', place.code), 'finding.plan', :due, 'OPEN', :created::timestamptz, ''
              from generate_series(1, :number) n
              join (select code, row_number() over (order by code) - 1 as place, count(*) over () as places from unit) place
                on place.place = n % place.places
            """).param("due", due).param("created", MovableClock.START.toString()).param("number", number).update();
    }
}
