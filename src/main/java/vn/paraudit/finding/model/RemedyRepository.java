package vn.paraudit.finding.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;

/** The remedies of conclusions with the measures of their plans and their letters. */
@Repository
public class RemedyRepository {

    private final JdbcClient jdbc;

    RemedyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure of a plan. */
    public record Measure(UUID findingId, String measure, String product, String responsible, LocalDate dueOn) {
    }

    /**
     * A letter that urges a unit, or the report on it to the chair.
     *
     * @param consequence  what the unit loses in its score; only of the report to the chair
     */
    public record Letter(String kind, String body, @Nullable String number, @Nullable String consequence, UUID signedBy, LocalDate signedOn) {

        public Letter numbered(@Nullable String given) {
            return new Letter(kind, body, given, consequence, signedBy, signedOn);
        }

    }

    public void add(Remedy remedy) {
        jdbc.sql("insert into remedy (id, conclusion_id, unit_code, state) values (:id, :conclusion, :unit, :state)").param("id", remedy.id())
            .param("conclusion", remedy.conclusionId()).param("unit", remedy.unitCode()).param("state", remedy.state().name()).update();
    }

    public Optional<Remedy> find(UUID id) {
        return jdbc.sql("select * from remedy where id = :id").param("id", id).query(RemedyRepository::map).optional();
    }

    public Remedy get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("remedy"));
    }

    public Optional<Remedy> running(UUID conclusionId, String unitCode) {
        return jdbc.sql("select * from remedy where conclusion_id = :conclusion and unit_code = :unit and state <> 'ENDED'")
            .param("conclusion", conclusionId).param("unit", unitCode).query(RemedyRepository::map).optional();
    }

    /** Remedies of these units, or of a conclusion of this number; the latest first. */
    public List<UUID> search(String number, String[] unitCodes, int most) {
        return jdbc.sql("""
            select remedy.id from remedy join conclusion on conclusion.id = conclusion_id
             where unit_code = any(:units::text[]) or conclusion.number = :number order by issued_on desc, remedy.id desc limit :most
            """).param("units", unitCodes).param("number", number).param("most", most).query(UUID.class).list();
    }

    /** @throws RuleViolation {@code remedy-changed} when somebody else was faster */
    public void store(Remedy before, Remedy after) {
        int stored = jdbc.sql("""
            update remedy set state = :state, root_causes = :causes::text[], cause_text = :text, prevention = :prevention, planned_by = :plannedBy,
                   planned_on = :plannedOn, accepted_by = :acceptedBy, accepted_on = :acceptedOn
             where id = :id and state = :from
            """).param("state", after.state().name()).param("causes", after.rootCauses().toArray(String[]::new)).param("text", after.causeText())
            .param("prevention", after.prevention()).param("plannedBy", after.plannedBy()).param("plannedOn", after.plannedOn())
            .param("acceptedBy", after.acceptedBy()).param("acceptedOn", after.acceptedOn()).param("id", after.id())
            .param("from", before.state().name()).update();
        if (stored == 0) {
            throw RuleViolation.conflict("remedy-changed", Map.of());
        }
    }

    public void plan(UUID id, List<Measure> measures) {
        jdbc.sql("delete from remedy_measure where remedy_id = :id").param("id", id).update();
        for (int position = 0; position < measures.size(); position++) {
            Measure one = measures.get(position);
            jdbc.sql("""
                insert into remedy_measure (remedy_id, position, finding_id, measure, product, responsible, due_on)
                values (:id, :position, :finding, :measure, :product, :responsible, :dueOn)
                """).param("id", id).param("position", position).param("finding", one.findingId()).param("measure", one.measure())
                .param("product", one.product()).param("responsible", one.responsible()).param("dueOn", one.dueOn()).update();
        }
    }

    public List<Measure> measures(UUID id) {
        return jdbc.sql("select finding_id, measure, product, responsible, due_on from remedy_measure where remedy_id = :id order by position")
            .param("id", id).query(Measure.class).list();
    }

    /** @param letterId  that of its paper, by which its number is entered later */
    public void addLetter(UUID letterId, UUID id, Letter letter) {
        jdbc.sql("""
            insert into remedy_letter (id, remedy_id, kind, body, number, consequence, signed_by, signed_on)
            values (:letter, :id, :kind, :body, :number, :consequence, :signedBy, :signedOn)
            """).param("letter", letterId).param("id", id).param("kind", letter.kind()).param("body", letter.body())
            .param("number", letter.number()).param("consequence", letter.consequence()).param("signedBy", letter.signedBy())
            .param("signedOn", letter.signedOn()).update();
    }

    void numberLetter(UUID letterId, String number) {
        jdbc.sql("update remedy_letter set number = :number where id = :id").param("number", number).param("id", letterId).update();
    }

    public List<Letter> letters(UUID id) {
        return jdbc.sql("select kind, body, number, consequence, signed_by, signed_on from remedy_letter where remedy_id = :id order by signed_on, id")
            .param("id", id).query(Letter.class).list();
    }

    private static Remedy map(ResultSet row, int index) throws SQLException {
        return new Remedy(row.getObject("id", UUID.class), row.getObject("conclusion_id", UUID.class), row.getString("unit_code"),
            Remedy.State.valueOf(row.getString("state")), Arrays.asList((String[]) row.getArray("root_causes").getArray()), row.getString("cause_text"),
            row.getString("prevention"), row.getObject("planned_by", UUID.class), row.getObject("planned_on", LocalDate.class),
            row.getObject("accepted_by", UUID.class), row.getObject("accepted_on", LocalDate.class));
    }
}
