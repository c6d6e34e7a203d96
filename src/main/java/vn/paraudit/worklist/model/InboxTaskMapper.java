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
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.worklist.Remark;

/** Reads rows of {@code inbox_task} and writes its JSON columns. */
@Component
class InboxTaskMapper implements RowMapper<InboxTask> {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {
    };

    private final JsonMapper json;

    InboxTaskMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public InboxTask mapRow(ResultSet row, int index) throws SQLException {
        return new InboxTask(row.getString("id"), row.getString("process_key"), row.getString("definition_id"), row.getString("instance_id"),
            row.getString("element_id"), row.getString("name"), row.getString("help"), row.getObject("case_id", UUID.class),
            row.getString("case_title"), row.getString("unit_code"), row.getString("seat"), row.getString("seat_key"),
            row.getBoolean("shared"), row.getBoolean("confidential"), row.getString("form_key"), read(row, "properties", TEXTS), read(row, "variables", VALUES),
            row.getString("deadline_key"), readDueDate(row), row.getObject("due_on", LocalDate.class),
            InboxTask.State.valueOf(row.getString("state")), row.getObject("assignee", UUID.class), instant(row, "created_at"),
            instant(row, "closed_at"), row.getObject("completed_by", UUID.class), read(row, "draft", VALUES), instant(row, "draft_saved_at"),
            row.getObject("draft_by", UUID.class), read(row, "remarks", REMARKS), row.getObject("remarks_by", UUID.class), read(row, "submission", VALUES), row.getInt("draft_revision"),
            row.getInt("version"));
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : json.readValue(text, type);
    }

    private DueDate readDueDate(ResultSet row) throws SQLException {
        String text = row.getString("deadline");
        return text == null ? null : json.readValue(text, DueDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    String write(Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
