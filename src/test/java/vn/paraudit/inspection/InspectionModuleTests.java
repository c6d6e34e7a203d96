package vn.paraudit.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.planning.PlanIssued;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** An issued plan opens its inspections, each once, however often it is said. */
@ParAuditTest
class InspectionModuleTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
    }

    private void deliver(String plan) {
        transactions.executeWithoutResult(status -> events.publishEvent(new PlanIssued(UUID.fromString(plan), 2026, LocalDate.of(2026, 3, 2))));
    }

    private List<String> inspectedUnits(String plan) {
        return jdbc.sql("select unit_code from inspection where plan_id = :plan::uuid").param("plan", plan).query(String.class).list();
    }

    private long count(String rows, String plan) {
        return jdbc.sql("select count(*) from " + rows + " where case_id in (select id from inspection where plan_id = :plan::uuid)")
            .param("plan", plan).query(Long.class).single();
    }

    private long processes(String plan) {
        return jdbc.sql("""
            select count(*) from act_ru_execution where business_key_ in (select id::text from inspection where plan_id = :plan::uuid)
            """).param("plan", plan).query(Long.class).single();
    }

    @Test
    void anIssuedPlanOpensAnInspectionOfEachUnitAndStartsItsProcess() {
        String plan = new PlanSteps(port).planIssued("Kế hoạch một lần", "03646", "2026-05-04", "2026-05-22");
        assertThat(inspectedUnits(plan)).as("the work is done by jobs").isEmpty();
        jobs.runDue();
        assertThat(inspectedUnits(plan)).containsExactly("03646");
        assertThat(processes(plan)).isEqualTo(1);
    }

    @Test
    void aSecondDeliveryOpensNothingMore() {
        String plan = new PlanSteps(port).planIssued("Kế hoạch hai lần", "04132", "2026-05-04", "2026-05-22");
        deliver(plan);
        jobs.runDue();
        assertThat(inspectedUnits(plan)).as("said twice before the work began").containsExactly("04132");

        deliver(plan);
        jobs.runDue();
        assertThat(inspectedUnits(plan)).as("said again when the work was done").containsExactly("04132");
        assertThat(processes(plan)).isEqualTo(1);
        assertThat(count("case_act", plan)).as("what was noted").isEqualTo(acts(plan));
    }

    /** Acts of an inspection that was opened once. */
    private long acts(String plan) {
        String other = new PlanSteps(port).planIssued("Kế hoạch để so " + plan, "03721", "2026-05-04", "2026-05-22");
        jobs.runDue();
        return count("case_act", other);
    }
}
