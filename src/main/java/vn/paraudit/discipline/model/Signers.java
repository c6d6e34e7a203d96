package vn.paraudit.discipline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.security.TwoPersons;

/** Who made the decision of a case and who settled complaints against it. */
@Repository
public class Signers {

    private final JdbcClient jdbc;
    private final TwoPersons twoPersons;

    Signers(JdbcClient jdbc, TwoPersons twoPersons) {
        this.jdbc = jdbc;
        this.twoPersons = twoPersons;
    }

    public void decided(UUID caseId, UUID person, Instant at) {
        jdbc.sql("insert into discipline_signer (case_id, person_id, signed_at) values (:id, :person, :at)").param("id", caseId).param("person", person)
            .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The decision and the settlements so far, each with the person who made it; none of them settles at the instance above. */
    public List<TwoPersons.Done> of(UUID caseId) {
        List<TwoPersons.Done> done = new ArrayList<>();
        jdbc.sql("select person_id, signed_at from discipline_signer where case_id = :id").param("id", caseId)
            .query(row -> {
                done.add(twoPersons.done(row.getObject("person_id", UUID.class), row.getTimestamp("signed_at").toInstant()));
            });
        jdbc.sql("select settled_by, resolved_on from discipline_complaint where case_id = :id and settled_by is not null").param("id", caseId)
            .query(row -> {
                done.add(new TwoPersons.Done(row.getObject("settled_by", UUID.class), row.getObject("resolved_on", LocalDate.class)));
            });
        return done;
    }
}
