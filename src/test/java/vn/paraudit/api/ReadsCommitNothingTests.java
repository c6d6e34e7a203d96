package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.StatementCounter;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;

/** Whoever only looks makes the database write nothing: no row, and so no commit that waits for a disk. */
@ParAuditTest
class ReadsCommitNothingTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noGetOfAnybodyWrites() {
        List<Operation> reading = Operation.all(mappings).stream().filter(each -> !each.writes()).toList();
        assertThat(reading).hasSizeGreaterThan(40);
        List<String> told = new ArrayList<>();
        for (String person : List.of("thu", "quantri", "duy")) {
            TestClient client = TestClient.of(port, person);
            for (Operation operation : reading) {
                List<String> statements = database.statements().during(() -> operation.call(client, operation.unknown()));
                statements.stream().filter(StatementCounter::writes).forEach(sql -> told.add(person + " " + operation + ": " + sql));
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void theLastAccessIsWrittenAfterAMinuteAndKeepsTheSessionAlive() {
        TestClient client = TestClient.of(port, "thu");
        jdbc.sql("update spring_session set last_access_time = last_access_time - 120000, expiry_time = expiry_time - 120000").update();
        List<String> first = database.statements().during(() -> client.get("/api/tasks"));
        List<String> second = database.statements().during(() -> client.get("/api/tasks"));
        assertThat(first).filteredOn(StatementCounter::writes).singleElement().asString().contains("set last_access_time", "synchronous_commit");
        assertThat(second).noneMatch(StatementCounter::writes);
        assertThat(jdbc.sql("select min(expiry_time - last_access_time) from spring_session").query(Long.class).single()).isEqualTo(1_800_000);
    }
}
