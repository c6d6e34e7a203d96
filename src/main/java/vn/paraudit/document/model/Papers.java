package vn.paraudit.document.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments.Draft;
import vn.paraudit.platform.RuleViolation;

/** The papers as they are stored. What they say is stored once and not read here. */
@Repository
class Papers {

    static final String COLUMNS = """
        select id, type, issuer, title, unit_code, subject_type, subject_id, signed_by, signed_on, sequence, symbol, issued_on, numbered
          from official_document
        """;

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Paper> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Papers::map).optional();
    }

    List<Paper> of(String subjectType, UUID subjectId) {
        return jdbc.sql(COLUMNS + "where subject_type = :subjectType and subject_id = :subjectId order by signed_on, id")
            .param("subjectType", subjectType).param("subjectId", subjectId).query(Papers::map).list();
    }

    /** Papers without a number, the oldest first. */
    List<Paper> unnumbered(int most) {
        return jdbc.sql(COLUMNS + "where number is null order by signed_on, id limit :most").param("most", most).query(Papers::map).list();
    }

    void add(Paper paper, String body, String hash) {
        Draft draft = paper.draft();
        PaperNumber number = paper.number();
        requireFree(paper);
        jdbc.sql("""
            insert into official_document (id, type, issuer, year, sequence, symbol, number, numbered, title, unit_code, subject_type, subject_id,
                                           signed_by, signed_on, issued_on, body, sha256)
            values (:id, :type, :issuer, :year, :sequence, :symbol, :number, :numbered, :title, :unit, :subjectType, :subjectId, :signedBy, :signedOn,
                    :issuedOn, :body::json, :hash)
            """).param("id", paper.id()).param("type", draft.type()).param("issuer", draft.issuer().symbol()).param("year", paper.year())
            .param("sequence", number == null ? null : number.sequence()).param("symbol", number == null ? null : number.symbol())
            .param("number", number == null ? null : number.text()).param("numbered", paper.way() == null ? null : paper.way().name())
            .param("title", draft.title()).param("unit", draft.unitCode()).param("subjectType", draft.subjectType())
            .param("subjectId", draft.subjectId()).param("signedBy", draft.signedBy()).param("signedOn", paper.signedOn())
            .param("issuedOn", paper.issuedOn()).param("body", body).param("hash", hash).update();
    }

    /**
     * Stores the number that an act gave a paper.
     *
     * @throws RuleViolation {@code paper-number-taken} naming the other paper, {@code paper-number-changed} when somebody else was faster
     */
    void number(Paper before, Paper after) {
        requireFree(after);
        int stored = jdbc.sql("""
            update official_document set sequence = :sequence, symbol = :symbol, number = :number, numbered = :numbered, issued_on = :issuedOn, year = :year
             where id = :id and number is not distinct from :before::text and issued_on is not distinct from :dated::date
            """).param("sequence", after.number().sequence()).param("symbol", after.number().symbol()).param("number", after.number().text())
            .param("numbered", after.way().name()).param("issuedOn", after.issuedOn()).param("year", after.year()).param("id", after.id())
            .param("before", before.number() == null ? null : before.number().text()).param("dated", before.issuedOn()).update();
        if (stored == 0) {
            throw RuleViolation.conflict("paper-number-changed", Map.of());
        }
    }

    private void requireFree(Paper paper) {
        if (paper.number() == null) {
            return;
        }
        jdbc.sql("""
            select 1 from official_document
             where issuer = :issuer and type = :type and year = :year and symbol = :symbol and sequence = :sequence and id <> :id
            """).param("issuer", paper.draft().issuer().symbol()).param("type", paper.draft().type()).param("year", paper.year())
            .param("symbol", paper.number().symbol()).param("sequence", paper.number().sequence()).param("id", paper.id()).query(Integer.class)
            .optional().ifPresent(taken -> {
                throw RuleViolation.conflict("paper-number-taken", Map.of("number", paper.number().text(), "year", String.valueOf(paper.year())));
            });
    }

    static Paper map(ResultSet row, int index) throws SQLException {
        Draft draft = new Draft(row.getString("type"), IssuingBody.of(row.getString("issuer")), row.getString("title"), row.getString("unit_code"),
            row.getString("subject_type"), row.getObject("subject_id", UUID.class), row.getObject("signed_by", UUID.class), Map.of());
        String symbol = row.getString("symbol");
        String way = row.getString("numbered");
        return new Paper(row.getObject("id", UUID.class), draft, row.getObject("signed_on", LocalDate.class),
            symbol == null ? null : new PaperNumber(row.getInt("sequence"), symbol), row.getObject("issued_on", LocalDate.class),
            way == null ? null : Paper.Way.valueOf(way));
    }
}
