package vn.paraudit.inspection.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Minutes that an inspected unit refused to sign. */
@Repository
public class MinutesRefusals {

    private final JdbcClient jdbc;

    MinutesRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why the unit refused, and before whom.
     *
     * @param firstWitness   name and post; {@code null} in cases of earlier models, which did not ask for witnesses
     * @param secondWitness  somebody else; {@code null} like the first
     */
    public record Refusal(LocalDate refusedOn, String reason, @Nullable String firstWitness, @Nullable String secondWitness) {
    }

    public void keep(UUID inspectionId, Refusal refusal) {
        jdbc.sql("""
            insert into inspection_minutes_refusal (inspection_id, refused_on, reason, first_witness, second_witness)
            values (:id, :on, :reason, :first, :second)
            """).param("id", inspectionId).param("on", refusal.refusedOn()).param("reason", refusal.reason())
            .param("first", refusal.firstWitness()).param("second", refusal.secondWitness()).update();
    }

    public Optional<Refusal> of(UUID inspectionId) {
        return jdbc.sql("select refused_on, reason, first_witness, second_witness from inspection_minutes_refusal where inspection_id = :id")
            .param("id", inspectionId).query(Refusal.class).optional();
    }
}
