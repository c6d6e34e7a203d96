package vn.paraudit.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.calendar.DeadlineMoved;
import vn.paraudit.journey.World;
import vn.paraudit.security.model.AnsweredRequests;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.StatementCounter;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.WorkRegister;
import vn.paraudit.worklist.model.InboxCounts;

/** How the database finds what lists, searches, counters and sweeps ask for among very many rows: never by reading a whole table. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTests {

    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SwitchableDataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private WorkRegister register;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AnsweredRequests oldRequests;

    @Autowired
    private InboxCounts counts;

    private TransactionTemplate transaction;
    private World world;
    private Set<String> large;

    @BeforeAll
    void growLarge() {
        transaction = new TransactionTemplate(transactions);
        world = new World(port, jobs, clock);
        List<String> made = new ManyRows(jdbc, transactions).make();
        assertThat(made).hasSizeGreaterThan(20).contains("inbox_task", "finding", "inspection", "plan", "audit_entry");
        large = new HashSet<>(made);
    }

    /** Statements whose plan reads a large table from its beginning to its end. */
    private List<String> scansIn(Map<String, List<StatementCounter.Executed>> asked) throws SQLException {
        List<String> scans = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, List<StatementCounter.Executed>> each : asked.entrySet()) {
                for (StatementCounter.Executed statement : each.getValue()) {
                    if (statement.sql().strip().toLowerCase().matches("(?s)(select|with|update|delete).*") && seen.add(each.getKey() + statement.sql())) {
                        String plan = String.join("\n", statement.plan(connection));
                        Matcher scan = SCAN.matcher(plan);
                        while (scan.find()) {
                            if (large.contains(scan.group(1))) {
                                scans.add(each.getKey() + " scans " + scan.group(1) + ": " + statement.sql().replaceAll("\\s+", " "));
                            }
                        }
                    }
                }
            }
        }
        return scans;
    }

    private List<StatementCounter.Executed> of(String person, String path) {
        TestClient client = world.as(person);
        return database.statements().executedDuring(() -> assertThat(client.get(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void noListSearchOrCounterReadsAWholeTable() throws SQLException {
        Map<String, List<StatementCounter.Executed>> asked = new LinkedHashMap<>();
        for (String path : List.of("/api/tasks?scope=held", "/api/tasks?scope=seats&q=ke%20hoach", "/api/tasks?q=xa", "/api/tasks?q=KN-000001", "/api/tasks?state=done",
                "/api/tasks?state=done&q=ke", "/api/tasks?due=overdue", "/api/tasks?returned=true", "/api/tasks/summary", "/api/plans", "/api/inspections", "/api/notices",
                "/api/notices/unread", "/api/units?q=chieng", "/api/plans/" + world.plan, "/api/inspections/" + world.inspection,
                "/api/papers", "/api/papers?sort=-number", "/api/papers?group=missing&sort=signed", "/api/papers?q=ke%20hoach", "/api/papers?unit=04132", "/api/papers/choices",
                "/api/papers/gaps?year=2026", "/api/papers/of-subject?subjectType=plan&subjectId=" + world.plan)) {
            asked.put("hanh " + path, of("hanh", path));
        }
        for (String path : List.of("/api/tasks?scope=all", "/api/tasks?scope=all&q=xa%20ch", "/api/tasks?scope=all&q=100%25", "/api/findings", "/api/findings?q=ho%20so",
                "/api/findings?q=KN-000001", "/api/findings?q=12", "/api/findings?state=CONFIRMED", "/api/findings?unit=04132", "/api/findings?group=overdue",
                "/api/findings?group=noted", "/api/findings?sort=severity", "/api/findings?sort=-detected", "/api/findings?severity=F4",
                "/api/findings/counts", "/api/findings/counts?unit=04132", "/api/findings/counts?q=a0b1c2", "/api/findings/choices", "/api/audit/finding/" + world.finding, "/api/findings/" + world.finding, "/api/inspections?unit=04132", "/api/inspections/of-plan?planId=" + world.plan)) {
            asked.put("thu " + path, of("thu", path));
        }
        for (String path : List.of("/api/tasks?scope=mine", "/api/findings?inspection=" + world.inspection, "/api/sheets/" + world.inspection, "/api/sections/" + world.section, "/api/tasks/summary")) {
            asked.put(world.checker + " " + path, of(world.checker, path));
        }
        for (String path : List.of("/api/accounts?q=mai", "/api/accounts", "/api/audit", "/api/audit?q=ke%20hoach", "/api/audit?q=KN-000001", "/api/audit?q=x",
                "/api/audit/acts", "/api/audit/acts?who=hanh", "/api/audit/acts?from=2026-01-01&to=2026-02-01", "/api/audit/acts?act=plan-opened",
                "/api/audit/acts?who=hanh&act=plan-opened&from=2026-01-01", "/api/audit/acts/names")) {
            asked.put("quantri " + path, of("quantri", path));
        }
        assertThat(scansIn(asked)).isEmpty();
    }

    @Test
    void noSweepReadsAWholeTable() throws SQLException {
        Map<String, List<StatementCounter.Executed>> asked = new LinkedHashMap<>();
        asked.put("reminders", database.statements().executedDuring(() ->
            transaction.executeWithoutResult(status -> register.lockDue(LocalDate.of(2026, 6, 1), null, 500))));
        asked.put("deadlines", database.statements().executedDuring(() ->
            transaction.executeWithoutResult(status -> events.publishEvent(new DeadlineMoved(UUID.fromString(world.inspection))))));
        asked.put("repeated requests", database.statements().executedDuring(() -> oldRequests.forgetBefore(Instant.EPOCH)));
        asked.put("figures", database.statements().executedDuring(() -> counts.fold(LocalDate.of(2026, 6, 1))));
        asked.put("timers", database.statements().executedDuring(jobs::runDue));
        assertThat(scansIn(asked)).isEmpty();
    }
}
