package vn.paraudit.journey;

import java.time.LocalDate;
import java.util.Map;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.TestClient;

/** A little of everything: an inspection on site with a section that somebody checks and a noted finding, one of another unit that nobody works on yet, a disciplinary case. */
public final class World {

    private static final String PAOS_COMMUNE = "04132";
    private static final String ANOTHER_COMMUNE = "03646";

    private final int port;
    private DisciplineSteps steps;

    public final String plan;
    public final String inspection;
    public final String elsewhere;
    public final String section;
    public final String checker;
    public final String finding;
    public final String disciplinaryCase;

    public World(int port, EngineJobs jobs, MovableClock clock) {
        this.port = port;
        steps = new DisciplineSteps(port);
        clock.set(MovableClock.START);
        plan = steps.planIssued("Kế hoạch của xã khác", ANOTHER_COMMUNE, "2026-09-01", "2026-09-20");
        jobs.runDue();
        elsewhere = steps.inspectionOf("hanh", ANOTHER_COMMUNE);
        inspection = steps.onSite(jobs, clock, PAOS_COMMUNE, RemedySteps.VISIT);
        section = steps.sectionAsking(inspection, "TTHC-08");
        checker = steps.checkerOf(inspection, "TTHC-08");
        finding = steps.noted(inspection, RemedySteps.lateDossiers(20, "2026-04-10")).path("id").asString();
        disciplinaryCase = steps.caseOpened(LocalDate.of(2026, 5, 4));
    }

    public TestClient as(String person) {
        return steps.as(person);
    }

    /** Everybody opens a new session. */
    public void signInAgain() {
        steps = new DisciplineSteps(port);
    }

    public String idOf(String person) {
        return steps.idOf(person);
    }

    /** The open task of a step of one of these. */
    public String task(String person, String element, String caseId) {
        return steps.taskOf(person, element, caseId).path("id").asString();
    }

    /** Facts that a finding may be changed to. */
    public Map<String, Object> facts() {
        return RemedySteps.lateDossiers(21, "2026-04-10");
    }
}
