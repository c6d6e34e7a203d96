package vn.paraudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.journey.RemedySteps;
import vn.paraudit.organization.People;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A conclusion sends each finding on its way, each once, however often it is said. */
@ParAuditTest
@RecordApplicationEvents
class FindingModuleTests {

    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2026, 1, 1);
    private static final Actor SOMEBODY = new Actor(Ids.next(), "Somebody", Set.of());

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private FindingRegister register;

    @Autowired
    private People people;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private UUID finding;
    private UUID inspection;

    /** A finding of a commune that Páo heads and that is inspected for the first time. */
    private void conclude(String commune) {
        clock.set(MovableClock.START);
        RemedySteps journey = new RemedySteps(port);
        people.appoint(commune, People.HEAD, UUID.fromString(journey.idOf("chutich")), IN_OFFICE_SINCE);
        people.appoint(commune, People.CONTACT, UUID.fromString(journey.idOf("daumoi")), IN_OFFICE_SINCE);
        finding = UUID.fromString(journey.concludedFinding(jobs, clock, commune, RemedySteps.lateDossiers(20, "2026-04-20")));
        inspection = register.find(finding).orElseThrow().inspectionId();
    }

    private void again(Runnable delivery) {
        transactions.executeWithoutResult(status -> currentUser.as(SOMEBODY, () -> {
            delivery.run();
            return null;
        }));
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).param("id", finding).query(String.class).list();
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>(rows("select row(finding.*)::text from finding where id = :id"));
        all.addAll(rows("select row(remedy.*)::text from remedy join demand on remedy_id = id where finding_id = :id"));
        all.addAll(rows("select element_id || ' ' || state from inbox_task where case_id = :id order by id"));
        all.addAll(rows("select row(case_act.*)::text from case_act where case_id = :id order by 1"));
        all.addAll(rows("select row(case_deadline.*)::text from case_deadline where case_id = :id"));
        all.addAll(rows("select proc_inst_id_ from act_ru_execution where business_key_ = :id::text"));
        return all;
    }

    @Test
    void aConclusionStartsOneRemedy() {
        conclude("03646");
        assertThat(register.find(finding).orElseThrow().state()).isEqualTo(FindingState.CONCLUDED);
        assertThat(rows("select element_id from inbox_task where case_id = (select remedy_id from demand where finding_id = :id)"))
            .containsExactly("UserTask_PlanRemedy");
    }

    @Test
    void aSecondDeliveryOfTheConclusionChangesNothing() {
        conclude("03721");
        List<String> before = everything();
        long referred = events.stream(FindingReferred.class).count();
        again(() -> register.conclude(inspection));
        assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(4);
        assertThat(events.stream(FindingReferred.class).count()).isEqualTo(referred);
    }

    @Test
    void anOpinionThatComesAfterTheConclusionChangesNothing() {
        conclude("03760");
        List<String> before = everything();
        again(() -> register.explain(inspection, List.of(), true));
        assertThat(everything()).isEqualTo(before);
    }
}
