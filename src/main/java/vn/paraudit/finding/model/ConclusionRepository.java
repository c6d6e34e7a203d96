package vn.paraudit.finding.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.finding.Conclusions.Capacity;
import vn.paraudit.platform.RuleViolation;

/** The conclusions and which inspections they cover. */
@Repository
public class ConclusionRepository {

    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConclusionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Conclusion> find(UUID id) {
        return jdbc.sql("select * from conclusion where id = :id").param("id", id).query(this::map).optional();
    }

    public Optional<Conclusion> ofInspection(UUID inspectionId) {
        return jdbc.sql("select conclusion.* from conclusion join conclusion_inspection on conclusion_id = id where inspection_id = :id")
            .param("id", inspectionId).query(this::map).optional();
    }

    public List<UUID> inspections(UUID id) {
        return jdbc.sql("select inspection_id from conclusion_inspection where conclusion_id = :id order by inspection_id").param("id", id)
            .query(UUID.class).list();
    }

    public void add(Conclusion conclusion, List<UUID> inspections) {
        jdbc.sql("insert into conclusion (id, state, body) values (:id, :state, :body::jsonb)").param("id", conclusion.id())
            .param("state", conclusion.state().name()).param("body", json.writeValueAsString(conclusion.body())).update();
        inspections.forEach(inspection -> jdbc.sql("insert into conclusion_inspection (inspection_id, conclusion_id) values (:inspection, :id)")
            .param("inspection", inspection).param("id", conclusion.id()).update());
    }

    /**
     * Stores what an act made of a conclusion.
     *
     * @throws RuleViolation {@code conclusion-changed} when somebody else was faster
     */
    public void store(Conclusion before, Conclusion after) {
        int stored = jdbc.sql("""
            update conclusion set state = :state, body = :body::jsonb, signed_by = :signedBy, capacity = :capacity, number = :number,
                   issued_on = :issuedOn
             where id = :id and state = :from
            """).param("state", after.state().name()).param("body", json.writeValueAsString(after.body())).param("signedBy", after.signedBy())
            .param("capacity", after.capacity() == null ? null : after.capacity().name()).param("number", after.number())
            .param("issuedOn", after.issuedOn()).param("id", after.id()).param("from", before.state().name()).update();
        if (stored == 0) {
            throw RuleViolation.conflict("conclusion-changed", Map.of());
        }
    }

    private Conclusion map(ResultSet row, int index) throws SQLException {
        String capacity = row.getString("capacity");
        return new Conclusion(row.getObject("id", UUID.class), Conclusion.State.valueOf(row.getString("state")),
            json.readValue(row.getString("body"), BODY), row.getObject("signed_by", UUID.class), capacity == null ? null : Capacity.valueOf(capacity),
            row.getString("number"), row.getObject("issued_on", LocalDate.class));
    }
}
