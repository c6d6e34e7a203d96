package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.journey.World;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** Somebody with all rights on the database changes what was written. */
@ParAuditTest
class AuditTamperTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void whateverIsChangedBehindTheDatabasesBackIsNamed() {
        World world = new World(port, jobs, clock);
        assertThat(verification(world)).isEmpty();
        tamper("update audit_entry set actor_name = 'Người khác' where subject_id = :id and sequence = 2", world.inspection);
        tamper("delete from audit_entry where subject_id = :id and sequence = 1", world.finding);
        tamper("delete from audit_head where subject_id = :id", world.elsewhere);
        tamper("update official_document set body = '{\"a\": 1}' where subject_id = :id", world.plan);
        String document = jdbc.sql("select id from official_document where subject_id = :id").param("id", UUID.fromString(world.plan))
            .query(UUID.class).single().toString();
        assertThat(verification(world)).containsExactlyInAnyOrder("inspection " + world.inspection + " 2", "finding " + world.finding + " 1",
            "inspection " + world.elsewhere + " 1", "document " + document + " 0");
    }

    private static List<String> verification(World world) {
        return world.as("quantri").get("/api/audit/verification").body().path("items").valueStream().map(each ->
            each.path("subject").asString() + " " + each.path("id").asString() + " " + each.path("sequence").asLong()).toList();
    }

    /** What only a superuser can do; undone with the database of this class. */
    private void tamper(String sql, String id) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(sql).param("id", UUID.fromString(id)).update()).isPositive();
        });
    }
}
