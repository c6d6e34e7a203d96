package vn.paraudit.notification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** The round itself: once a day, on whatever happened meanwhile. A plan opened on 02/3/2026 is to be proposed by 23/3. */
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
    private JdbcClient jdbc;

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
}
