package vn.paraudit.worklist.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.SeatScope;
import vn.paraudit.worklist.CaseDirectory;
import vn.paraudit.worklist.DueTask;
import vn.paraudit.worklist.WorkRegister;

/** Reads tasks in the shape that other modules know; a page is one statement and one more per kind of case that can be confidential. */
@Repository
public class DueTasks {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
    };
    private static final String COLUMNS = """
        select id, process_key, case_id, seat, seat_key, assignee, deadline_key, due_on, created_at, state, variables from inbox_task
        """;

    private final InboxStatements statements;
    private final CaseDirectories cases;
    private final JsonMapper json;

    DueTasks(InboxStatements statements, CaseDirectories cases, JsonMapper json) {
        this.statements = statements;
        this.cases = cases;
        this.json = json;
    }

    public List<DueTask> lock(LocalDate until, WorkRegister.Place after, int size) {
        List<DueTask> page = statements.sql(COLUMNS + """
             where state = 'OPEN' and due_on <= :until and (:afterDue::date is null or (due_on, id) > (:afterDue, :afterId))
             order by due_on, id limit :size for share skip locked
            """).param("until", until).param("afterDue", after == null ? null : after.dueOn())
            .param("afterId", after == null ? null : after.taskId()).param("size", size).query(this::map).list();
        return withInsiders(page);
    }

    public Optional<DueTask> find(String id) {
        return withInsiders(statements.sql(COLUMNS + " where id = :id and deadline_key is not null").param("id", id).query(this::map).list())
            .stream().findFirst();
    }

    private DueTask map(ResultSet row, int index) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        SeatScope scope = new SeatScope(row.getString("process_key"), caseId.toString(), texts(row.getString("variables")));
        return new DueTask(row.getString("id"), caseId, row.getString("seat"), row.getString("seat_key"), scope,
            row.getObject("assignee", UUID.class), row.getString("deadline_key"), row.getObject("due_on", LocalDate.class),
            row.getObject("created_at", OffsetDateTime.class).atZoneSameInstant(TimeSource.ZONE).toLocalDate(),
            "OPEN".equals(row.getString("state")), null);
    }

    private Map<String, String> texts(String variables) {
        Map<String, String> texts = new TreeMap<>();
        json.readValue(variables, VALUES).forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private List<DueTask> withInsiders(List<DueTask> page) {
        Map<String, Set<UUID>> byProcess = new HashMap<>();
        page.forEach(task -> byProcess.computeIfAbsent(task.scope().processKey(), key -> new HashSet<>()).add(task.caseId()));
        Map<UUID, CaseDirectory.Insiders> insiders = new HashMap<>();
        byProcess.forEach((process, ids) -> insiders.putAll(cases.confidential(process, ids)));
        return page.stream().map(task -> new DueTask(task.id(), task.caseId(), task.seat(), task.seatKey(), task.scope(), task.assignee(),
            task.deadlineKey(), task.dueOn(), task.createdOn(), task.open(), insiders.get(task.caseId()))).toList();
    }

    public Map<String, WorkRegister.TaskFace> faces(Collection<String> ids) {
        boolean english = Texts.isReaderEnglish();
        Map<String, WorkRegister.TaskFace> faces = new HashMap<>();
        statements.sql("""
            select id, case when :english then coalesce(properties ->> 'label:en', name) else name end as name, process_key, case_id,
                   case_title, unit_code, seat, seat_key, assignee, deadline_key, due_on, coalesce((deadline ->> 'confirmed')::boolean, true) as confirmed,
                   state, created_at
              from inbox_task where id = any(:ids::text[])
            """).param("english", english).param("ids", ids.toArray(String[]::new)).query(row -> {
                faces.put(row.getString("id"), face(row));
            });
        return faces;
    }

    private WorkRegister.TaskFace face(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        String process = row.getString("process_key");
        return new WorkRegister.TaskFace(row.getString("id"), row.getString("name"), caseId, row.getString("case_title"), cases.kind(process),
            cases.path(process, caseId), row.getString("unit_code"), row.getString("seat"), row.getString("seat_key"),
            row.getObject("assignee", UUID.class), row.getString("deadline_key"), InboxTask.NEVER.equals(dueOn) ? null : dueOn,
            row.getObject("created_at", OffsetDateTime.class).atZoneSameInstant(TimeSource.ZONE).toLocalDate(), row.getBoolean("confirmed"),
            "OPEN".equals(row.getString("state")));
    }
}
