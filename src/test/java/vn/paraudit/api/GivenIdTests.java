package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.paraudit.journey.World;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Ids that a device gives to what it makes: sent again they make nothing more, and another content under one of them is told. */
@ParAuditTest
class GivenIdTests {

    /** Shown here, and beside evidence and field sheets. */
    private static final List<String> TAKE_AN_ID = List.of("POST /api/evidence", "POST /api/findings", "PUT /api/sheets/{subjectId}/field/{sheet}/{rowId}");

    private static World world;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private UUID id;

    @BeforeEach
    void makeTheWorld() {
        if (world == null) {
            world = new World(port, jobs, clock);
        }
        id = UUID.randomUUID();
    }

    private Map<String, Object> finding(String criterion, Map<String, Object> facts) {
        return Map.of("id", id, "inspectionId", world.inspection, "sectionId", world.section, "criterion", criterion, "facts", facts);
    }

    private TestClient.Answer note(Map<String, Object> finding) {
        return world.as(world.checker).post("/api/findings", finding);
    }

    @Test
    void theSameFindingSentAgainIsNotedOnce() {
        TestClient.Answer first = note(finding("TTHC-08", world.facts()));
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        List<String> before = jdbc.sql("select row(finding.*)::text from finding order by number").query(String.class).list();
        TestClient.Answer again = note(finding("TTHC-08", world.facts()));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(jdbc.sql("select row(finding.*)::text from finding order by number").query(String.class).list()).isEqualTo(before);
    }

    @Test
    void anotherFindingUnderAGivenIdIsToldAndNothingIsWritten() {
        note(finding("TTHC-08", world.facts()));
        List<String> before = jdbc.sql("select row(finding.*)::text from finding order by number").query(String.class).list();
        TestClient.Answer other = note(finding("TTHC-08", Map.of("violation", "V-TTHC-06", "description", "Một việc khác hẳn", "occurredOn", "2026-04-11")));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("finding-id-taken");
        assertThat(note(finding("TTHC-01", world.facts())).code()).as("at another item").isEqualTo("finding-id-taken");
        assertThat(jdbc.sql("select row(finding.*)::text from finding order by number").query(String.class).list()).isEqualTo(before);
    }

    /** A device that got no answer sends again what a colleague has changed meanwhile: that is no other finding. */
    @Test
    void aFindingThatWasChangedMeanwhileIsStillTheOneThatWasSent() {
        note(finding("TTHC-08", world.facts()));
        Map<String, Object> changed = Map.of("violation", "V-TTHC-06", "description", "Đã viết rõ hơn", "occurredOn", "2026-04-11");
        assertThat(world.as(world.checker).put("/api/findings/" + id, Map.of("facts", changed, "revision", 1)).status()).isEqualTo(200);
        assertThat(note(finding("TTHC-08", world.facts())).status()).isEqualTo(201);
        assertThat(jdbc.sql("select description from finding where id = :id").param("id", id).query(String.class).single()).isEqualTo("Đã viết rõ hơn");
        assertThat(note(finding("TTHC-08", changed)).status()).as("what it was changed to was never noted").isEqualTo(409);
    }

    /** Of findings noted before digests were kept nobody knows what was sent. */
    @Test
    void aFindingOfAnOlderVersionIsAnsweredAsBefore() {
        note(finding("TTHC-08", world.facts()));
        jdbc.sql("update finding set noted_as = null where id = :id").param("id", id).update();
        assertThat(note(finding("TTHC-08", world.facts())).status()).isEqualTo(201);
    }

    @Test
    void everyOperationThatTakesAnIdIsShown() {
        List<String> taking = Operation.all(mappings).stream().filter(GivenIdTests::takesAnId).map(Operation::toString).toList();
        assertThat(taking).containsExactlyInAnyOrderElementsOf(TAKE_AN_ID);
    }

    /** The id of what is made stands in the body, in the query, or behind what it belongs to. */
    private static boolean takesAnId(Operation operation) {
        boolean inBody = operation.body() != null && operation.body().getParameterType().isRecord()
            && Arrays.stream(operation.body().getParameterType().getRecordComponents()).anyMatch(part -> part.getName().equals("id"));
        boolean inQuery = Arrays.stream(operation.handler().getMethodParameters()).anyMatch(parameter ->
            parameter.hasParameterAnnotation(RequestParam.class) && "id".equals(parameter.getParameter().getName()));
        boolean inAddress = operation.method().equals("PUT") && operation.pattern().matches(".*\\{\\w*Id}.*\\{\\w+Id}");
        return operation.writes() && (inBody || inQuery || inAddress);
    }
}
