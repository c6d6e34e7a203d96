package vn.paraudit.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.NotFound;

/** The scenarios of the processes. */
@Repository
class ScenarioRepository {

    private static final TypeReference<List<SandboxStep>> STEPS = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScenarioRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Scenario> list(String processKey) {
        return jdbc.sql("select * from model_scenario where process_key = :key order by created_at, id").param("key", processKey)
            .query(this::scenario).list();
    }

    /** @throws NotFound for an unknown one, also one of another process */
    Scenario get(String processKey, UUID id) {
        return jdbc.sql("select * from model_scenario where process_key = :key and id = :id").param("key", processKey).param("id", id)
            .query(this::scenario).optional().orElseThrow(() -> new NotFound("scenario"));
    }

    private Scenario scenario(ResultSet row, int index) throws SQLException {
        Scenario.Run last = row.getString("run_hash") == null ? null : new Scenario.Run(row.getString("run_hash"),
            row.getTimestamp("run_at").toInstant(), json.readValue(row.getString("run_covered"), NAMES), row.getString("run_why"),
            row.getString("run_element"));
        return new Scenario(row.getObject("id", UUID.class), row.getString("process_key"), row.getString("name"),
            json.readValue(row.getString("steps"), STEPS), json.readValue(row.getString("expected"), Outcome.class),
            row.getObject("created_by", UUID.class), row.getTimestamp("created_at").toInstant(), last);
    }

    @Transactional
    void insert(Scenario scenario) {
        jdbc.sql("""
            insert into model_scenario (id, process_key, name, steps, expected, created_by, created_at)
            values (:id, :key, :name, :steps::jsonb, :expected::jsonb, :by, :at)
            """).param("id", scenario.id()).param("key", scenario.processKey()).param("name", scenario.name())
            .param("steps", json.writeValueAsString(scenario.steps())).param("expected", json.writeValueAsString(scenario.expected()))
            .param("by", scenario.createdBy()).param("at", scenario.createdAt().atOffset(ZoneOffset.UTC)).update();
    }

    /** In a transaction of its own: what was seen remains, whatever becomes of the release that asked for it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void ran(UUID id, Scenario.Run run) {
        jdbc.sql("""
            update model_scenario set run_hash = :hash, run_at = :at, run_covered = :covered::jsonb, run_why = :why, run_element = :element
             where id = :id
            """).param("hash", run.hash()).param("at", run.at().atOffset(ZoneOffset.UTC)).param("covered", json.writeValueAsString(run.covered()))
            .param("why", run.why()).param("element", run.element()).param("id", id).update();
    }

    @Transactional
    void delete(UUID id) {
        jdbc.sql("delete from model_scenario where id = :id").param("id", id).update();
    }
}
