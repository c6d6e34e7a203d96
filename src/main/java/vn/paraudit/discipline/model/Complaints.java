package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.RuleViolation;

/** Complaints against the decision of a case: the first and the second instance. */
@Repository
public class Complaints {

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One complaint.
     *
     * @param round    1 for the first instance, 2 for the second
     * @param outcome  upheld, changed or cancelled; {@code null} while it is not resolved
     */
    public record Complaint(int round, LocalDate receivedOn, String text, @Nullable String outcome, @Nullable LocalDate resolvedOn) {
    }

    /** The newest complaint of a case. */
    public Optional<Complaint> last(UUID caseId) {
        return jdbc.sql("""
            select round, received_on, text, outcome, resolved_on from discipline_complaint where case_id = :id order by round desc limit 1
            """).param("id", caseId).query(Complaint.class).optional();
    }

    /** @throws RuleViolation {@code complaint-open} while another is being resolved */
    public void enter(UUID caseId, int round, LocalDate receivedOn, String text) {
        int added = jdbc.sql("""
            insert into discipline_complaint (case_id, round, received_on, text) values (:id, :round, :receivedOn, :text) on conflict do nothing
            """).param("id", caseId).param("round", round).param("receivedOn", receivedOn).param("text", text).update();
        if (added == 0) {
            throw RuleViolation.of("complaint-open");
        }
    }

    public void resolve(UUID caseId, String outcome, LocalDate resolvedOn) {
        jdbc.sql("update discipline_complaint set outcome = :outcome, resolved_on = :on where case_id = :id and outcome is null")
            .param("id", caseId).param("outcome", outcome).param("on", resolvedOn).update();
    }
}
