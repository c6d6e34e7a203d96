package vn.paraudit.worklist.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.WorkFigures;
import vn.paraudit.worklist.model.CaseDirectories;
import vn.paraudit.worklist.model.InboxStatements;
import vn.paraudit.worklist.model.InboxTask;

@Service
@Transactional(readOnly = true)
class InboxFigures implements WorkFigures {

    private final InboxStatements statements;
    private final CaseDirectories cases;
    private final Units units;

    InboxFigures(InboxStatements statements, CaseDirectories cases, Units units) {
        this.statements = statements;
        this.units = units;
        this.cases = cases;
    }

    @Override
    public List<Days> days(String definitionId, LocalDate since) {
        OffsetDateTime from = since.atStartOfDay(TimeSource.ZONE).toOffsetDateTime();
        return statements.sql("""
            select element_id as element, (created_at at time zone 'Asia/Ho_Chi_Minh')::date as created_on,
                   (closed_at at time zone 'Asia/Ho_Chi_Minh')::date as closed_on, nullif(due_on, :never) as due_on, count(*) as tasks
              from inbox_task
             where definition_id = :definitionId and created_at >= :since and state <> 'WITHDRAWN'
             group by 1, 2, 3, 4
            """).param("definitionId", definitionId).param("since", from).param("never", InboxTask.NEVER).query(Days.class).list();
    }

    @Override
    public List<Waiting> longestWaiting(String definitionId, int most) {
        record Row(String id, String processKey, String elementId, String name, UUID caseId, String caseTitle, String unitCode, LocalDate createdOn,
            LocalDate dueOn) {
        }
        List<Row> rows = statements.sql("""
            select id, process_key, element_id, name, case_id, case_title, unit_code, (created_at at time zone 'Asia/Ho_Chi_Minh')::date as created_on,
                   nullif(due_on, :never) as due_on
              from inbox_task where definition_id = :definitionId and state = 'OPEN' and not confidential
             order by created_at, id limit :most
            """).param("definitionId", definitionId).param("never", InboxTask.NEVER).param("most", most).query(Row.class).list();
        Map<String, String> names = units.namesOf(rows.stream().map(Row::unitCode).filter(Objects::nonNull).distinct().toList());
        return rows.stream().map(row -> new Waiting(row.id(), row.elementId(), row.name(), row.caseId(), row.caseTitle(),
            cases.path(row.processKey(), row.caseId()), row.unitCode() == null ? null : names.get(row.unitCode()), row.createdOn(), row.dueOn())).toList();
    }

    @Override
    public long confidentialOpen(String definitionId) {
        return statements.sql("select count(*) from inbox_task where definition_id = :id and state = 'OPEN' and confidential").param("id", definitionId)
            .query(Long.class).single();
    }
}
