package vn.paraudit.worklist.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.worklist.Remark;

/** Reads rows of {@code inbox_task} and writes its JSON columns. */
@Component
class InboxTaskMapper implements RowMapper<InboxTask> {

    private final JsonMapper json;
    private final ObjectReader values;
    private final ObjectReader texts;
    private final ObjectReader remarks;
    private final ObjectReader deadlines;

    InboxTaskMapper(JsonMapper json) {
        this.json = json;
        this.values = json.readerFor(new TypeReference<Map<String, Object>>() {
        });
        this.texts = json.readerFor(new TypeReference<Map<String, String>>() {
        });
        this.remarks = json.readerFor(new TypeReference<List<Remark>>() {
        });
        // Rows of earlier versions say more of a deadline than is read today.
        this.deadlines = json.readerFor(DueDate.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public InboxTask mapRow(ResultSet row, int index) throws SQLException {
        return map(row, read(row, "deadline", deadlines));
    }

    /** The same without how its deadline came about, which only a screen asks and which is long to read. */
    InboxTask withoutDeadline(ResultSet row, int index) throws SQLException {
        return map(row, null);
    }

    private InboxTask map(ResultSet row, DueDate deadline) throws SQLException {
        return new InboxTask(row.getString("id"), row.getString("process_key"), row.getString("definition_id"), row.getString("instance_id"),
            row.getString("element_id"), row.getString("name"), row.getString("help"), row.getObject("case_id", UUID.class),
            row.getString("case_title"), row.getString("unit_code"), row.getString("seat"), row.getString("seat_key"),
            row.getBoolean("shared"), row.getBoolean("confidential"), row.getString("form_key"), read(row, "properties", texts), read(row, "variables", values),
            row.getString("deadline_key"), deadline, row.getObject("due_on", LocalDate.class),
            InboxTask.State.valueOf(row.getString("state")), row.getObject("assignee", UUID.class), instant(row, "created_at"),
            instant(row, "closed_at"), row.getObject("completed_by", UUID.class), read(row, "draft", values), instant(row, "draft_saved_at"),
            row.getObject("draft_by", UUID.class), read(row, "remarks", remarks), row.getObject("remarks_by", UUID.class), read(row, "submission", values), row.getInt("draft_revision"),
            row.getInt("version"));
    }

    /** The values of a column, none where it is empty. */
    Map<String, Object> values(ResultSet row, String column) throws SQLException {
        Map<String, Object> found = read(row, column, values);
        return found == null ? Map.of() : found;
    }

    private static <T> T read(ResultSet row, String column, ObjectReader reader) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : reader.readValue(text);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    String write(Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
