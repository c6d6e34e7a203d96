package vn.paraudit.checklist.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** The rows of the field sheets, each with a revision as the answers have. */
@Repository
class FieldRows {

    static final String ADDED = "ADDED";

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TimeSource time;

    FieldRows(JdbcClient jdbc, JsonMapper json, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    List<FieldSheets.Row> of(UUID subjectId, FieldSheet sheet) {
        return jdbc.sql("select * from field_row where subject_id = :subject and sheet = :sheet order by position")
            .param("subject", subjectId).param("sheet", sheet.name()).query(this::row).list();
    }

    int count(UUID subjectId, FieldSheet sheet) {
        return jdbc.sql("select count(*) from field_row where subject_id = :subject and sheet = :sheet").param("subject", subjectId)
            .param("sheet", sheet.name()).query(Integer.class).single();
    }

    Optional<FieldSheets.Row> find(UUID subjectId, FieldSheet sheet, UUID id) {
        return jdbc.sql("select * from field_row where subject_id = :subject and sheet = :sheet and id = :id").params(key(subjectId, sheet, id))
            .query(this::row).optional();
    }

    /** Who wrote a row last, and when; empty for a row that is gone or that nobody has written on. */
    Optional<Written> lastWritten(UUID subjectId, FieldSheet sheet, UUID id) {
        return jdbc.sql("""
            select written_by, written_at from field_row where subject_id = :subject and sheet = :sheet and id = :id and written_by is not null
            """).params(key(subjectId, sheet, id)).query((row, number) -> new Written(row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant())).optional();
    }

    record Written(UUID by, Instant at) {
    }

    /** Writes over the revision that was seen, or adds a row; empty when somebody else was faster. */
    Optional<FieldSheets.Row> write(UUID subjectId, FieldSheet sheet, UUID id, Map<String, String> cells, int revision, Actor by) {
        Map<String, Object> request = request(subjectId, sheet, id, cells, revision, by);
        request.put("at", time.now().atOffset(ZoneOffset.UTC));
        Optional<FieldSheets.Row> updated = jdbc.sql("""
            update field_row set value = :value::jsonb, revision = revision + 1, written_by = :by, written_at = :at
             where subject_id = :subject and sheet = :sheet and id = :id and revision = :revision
            returning *
            """).params(request).query(this::row).optional();
        if (updated.isPresent() || revision > 0) {
            return updated;
        }
        return jdbc.sql("""
            insert into field_row (subject_id, sheet, id, origin, given, value, revision, written_by, written_at)
            values (:subject, :sheet, :id, 'ADDED', '{}', :value::jsonb, 1, :by, :at)
            on conflict do nothing
            returning *
            """).params(request).query(this::row).optional();
    }

    /** The row that this very request has written before. */
    Optional<FieldSheets.Row> repeated(UUID subjectId, FieldSheet sheet, UUID id, Map<String, String> cells, int revision, Actor by) {
        return jdbc.sql("""
            select * from field_row where subject_id = :subject and sheet = :sheet and id = :id and revision = :revision + 1
               and written_by = :by and value = :value::jsonb
            """).params(request(subjectId, sheet, id, cells, revision, by)).query(this::row).optional();
    }

    boolean remove(UUID subjectId, FieldSheet sheet, UUID id, int revision) {
        return jdbc.sql("""
            delete from field_row where subject_id = :subject and sheet = :sheet and id = :id and revision = :revision and origin = 'ADDED'
            """).params(key(subjectId, sheet, id)).param("revision", revision).update() == 1;
    }

    /** Whether anything is written on a sheet. */
    boolean isUsed(UUID subjectId, FieldSheet sheet) {
        return jdbc.sql("select exists (select 1 from field_row where subject_id = :subject and sheet = :sheet and revision > 0)")
            .param("subject", subjectId).param("sheet", sheet.name()).query(Boolean.class).single();
    }

    void clear(UUID subjectId, FieldSheet sheet) {
        jdbc.sql("delete from field_row where subject_id = :subject and sheet = :sheet").param("subject", subjectId)
            .param("sheet", sheet.name()).update();
    }

    void give(UUID subjectId, FieldSheet sheet, UUID id, String origin, Map<String, String> given) {
        jdbc.sql("""
            insert into field_row (subject_id, sheet, id, origin, given, value, revision)
            values (:subject, :sheet, :id, :origin, :given::jsonb, '{}', 0)
            """).params(key(subjectId, sheet, id)).param("origin", origin).param("given", json.writeValueAsString(given)).update();
    }

    private Map<String, Object> request(UUID subjectId, FieldSheet sheet, UUID id, Map<String, String> cells, int revision, Actor by) {
        Map<String, Object> request = key(subjectId, sheet, id);
        request.putAll(Map.of("value", json.writeValueAsString(cells), "revision", revision, "by", by.personId()));
        return request;
    }

    private static Map<String, Object> key(UUID subjectId, FieldSheet sheet, UUID id) {
        return new HashMap<>(Map.of("subject", subjectId, "sheet", sheet.name(), "id", id));
    }

    private FieldSheets.Row row(ResultSet row, int number) throws SQLException {
        return new FieldSheets.Row(row.getObject("id", UUID.class), row.getString("origin"), json.readValue(row.getString("given"), CELLS),
            json.readValue(row.getString("value"), CELLS), row.getInt("revision"));
    }
}
