package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.notification.process.RoundFixture;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.worklist.DueTask;
import vn.paraudit.worklist.WorkRegister;

/** Who is told of work that nobody does, day after day, in cases as people open them. */
@ParAuditTest
class ReminderJourneyTests {

    private static final LocalDate MONDAY = LocalDate.ofInstant(MovableClock.START, TimeSource.ZONE);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private RoundFixture rounds;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        rounds = new RoundFixture(context);
    }

    /** What the rounds of a stretch of days tell about a case, by day; days on which nobody is told are missing. */
    private Map<LocalDate, List<String>> told(String caseId, LocalDate from, LocalDate to) {
        Map<LocalDate, List<String>> told = new HashMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            rounds.roundOn(day);
            List<String> today = new ArrayList<>(rounds.toldToday(caseId));
            rounds.round();
            assertThat(rounds.toldToday(caseId)).as("second round of %s", day).isEqualTo(today);
            if (!today.isEmpty()) {
                told.put(day, today);
            }
        }
        return told;
    }

    @Test
    void aRemedyNobodyPlansClimbsTheLadderFromTheHeadToTheApprover() {
        RemedySteps journey = new RemedySteps(port);
        String remedy = journey.remedyOf(journey.concludedFinding(jobs, clock, "04132", RemedySteps.lateDossiers(20, "2026-04-20")));
        assertThat(journey.taskOf("chutich", "UserTask_PlanRemedy", remedy).path("dueOn").asString()).isEqualTo("2026-05-13");

        assertThat(told(remedy, LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 22))).containsOnly(
            Map.entry(LocalDate.of(2026, 5, 11), List.of("chutich T-5 unit-head")),
            Map.entry(LocalDate.of(2026, 5, 12), List.of("chutich T-1 unit-head", "daumoi T-1 unit-contact")),
            Map.entry(LocalDate.of(2026, 5, 14), List.of("chutich T+1 unit-head", "thu T+1 supervisor")),
            Map.entry(LocalDate.of(2026, 5, 20), List.of("chutich T+5 unit-head", "son T+5 approver")));
    }

    @Test
    void aDisciplinaryCaseStaysWithItsSeatsHoweverLateItIs() {
        DisciplineSteps journey = new DisciplineSteps(port);
        String id = journey.caseOpened(MONDAY);
        journey.accepted(id);
        assertThat(journey.taskOf("lan", "UserTask_SelfReview", id).path("dueOn").asString()).isEqualTo("2026-03-09");

        assertThat(told(id, MONDAY, MONDAY.plusDays(20))).containsOnly(
            Map.entry(MONDAY, List.of("lan T-5 case-officer")),
            Map.entry(LocalDate.of(2026, 3, 6), List.of("lan T-1 case-officer")),
            Map.entry(LocalDate.of(2026, 3, 10), List.of("lan T+1 case-officer")),
            Map.entry(LocalDate.of(2026, 3, 16), List.of("khanh T+5 discipline-authority", "lan T+5 case-officer")));
    }

    @Test
    void whateverALadderSaysNobodyOutsideLearnsOfADisciplinaryCaseNorTheOneItIsAbout() {
        DisciplineSteps journey = new DisciplineSteps(port);
        Map<String, Object> subject = new HashMap<>(DisciplineSteps.subject(MONDAY));
        subject.put("personId", journey.idOf("khanh"));
        UUID id = UUID.fromString(journey.as("lan").post("/api/disciplinary-cases", subject).body().path("id").asString());
        WorkRegister work = context.getBean(WorkRegister.class);
        DueTask task = context.getBean(TransactionTemplate.class).execute(transaction ->
            work.lockDue(MONDAY.plusYears(1), null, 1000).stream().filter(due -> due.caseId().equals(id)).findFirst().orElseThrow());

        assertThat(task.isConfidential()).isTrue();
        for (String outside : List.of("supervisor", "approver", "plan-owner", "admin", "unit-head", "unit-contact", "team-leader")) {
            assertThat(task.mayKnow(outside, UUID.randomUUID())).as(outside).isFalse();
        }
        for (String inside : List.of("discipline-authority", "personnel-officer", "case-officer", "council-member")) {
            assertThat(task.mayKnow(inside, UUID.randomUUID())).as(inside).isTrue();
            assertThat(task.mayKnow(inside, UUID.fromString(journey.idOf("khanh")))).as("the subject as %s", inside).isFalse();
        }
    }

    @Test
    void anUnannouncedVisitIsToldToItsLeaderOnlyUntilItIsOpened() {
        InspectionSteps journey = new InspectionSteps(port);
        String inspection = journey.as("son").post("/api/inspections", Map.of("unitCode", "04075", "visitDate", "2026-04-06",
            "leaderId", journey.idOf("duy"), "secretaryId", journey.idOf("mai"))).body().path("id").asString();
        assertThat(journey.hasTask("duy", "UserTask_AssignSections", inspection)).isTrue();

        Map<LocalDate, List<String>> told = told(inspection, MONDAY, MONDAY.plusDays(25));
        assertThat(told.values()).anySatisfy(people -> assertThat(people).containsExactly("duy T+5 team-leader"));
        assertThat(rounds.everTold(inspection)).containsExactly("duy");
        String task = journey.taskOf("duy", "UserTask_AssignSections", inspection).path("id").asString();
        assertThat(journey.as("duy").get("/api/reminders/" + task).body().path("rungs").toString()).contains("Cầm Văn Duy")
            .doesNotContain("Lãnh đạo Sở Nội vụ");
        assertThat(journey.as("thu").get("/api/reminders/" + task).status()).isEqualTo(404);
    }
}
