package vn.paraudit.finding.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was noted of a finding beside its figures. */
@Repository
class CircumstanceRepository {

    private final JdbcClient jdbc;

    CircumstanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Circumstances> find(UUID findingId) {
        return jdbc.sql("""
            select per_person, per_month, days_late, sign, reception_acts, days_unhandled from finding_circumstance where finding_id = :id
            """).param("id", findingId).query(Circumstances.class).optional();
    }

    /** What is noted now; whatever was before is replaced. */
    void set(UUID findingId, @Nullable Circumstances noted) {
        jdbc.sql("delete from finding_circumstance where finding_id = :id").param("id", findingId).update();
        if (noted != null && !Circumstances.UNKNOWN.equals(noted)) {
            jdbc.sql("""
                insert into finding_circumstance (finding_id, per_person, per_month, days_late, sign, reception_acts, days_unhandled)
                values (:id, :perPerson, :perMonth, :daysLate, :sign, :receptionActs, :daysUnhandled)
                """).param("id", findingId).params(noted.asInput()).update();
        }
    }
}
