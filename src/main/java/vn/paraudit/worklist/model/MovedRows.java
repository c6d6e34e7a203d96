package vn.paraudit.worklist.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The rows of the inbox when their case goes on in another version of its process. */
@Repository
public class MovedRows {

    private final InboxStatements statements;
    private final InboxTaskMapper mapper;

    MovedRows(InboxStatements statements, InboxTaskMapper mapper) {
        this.statements = statements;
        this.mapper = mapper;
    }

    /** Open tasks at some elements. */
    public List<InboxTask> open(Collection<String> instanceIds, Collection<String> elements) {
        if (instanceIds.isEmpty() || elements.isEmpty()) {
            return List.of();
        }
        return statements.sql("select * from inbox_task where instance_id in (:instances) and element_id in (:elements) and closed_at is null order by id")
            .param("instances", instanceIds).param("elements", elements).query(mapper).list();
    }

    /** Codes of the units that cases are about, as their newest tasks say. */
    public Map<UUID, String> units(Collection<UUID> caseIds) {
        Map<UUID, String> units = new HashMap<>();
        if (!caseIds.isEmpty()) {
            statements.sql("""
                select distinct on (case_id) case_id, unit_code from inbox_task where case_id in (:ids) and unit_code is not null
                 order by case_id, created_at desc
                """).param("ids", caseIds).query(row -> {
                    units.put(row.getObject("case_id", UUID.class), row.getString("unit_code"));
                });
        }
        return units;
    }

    public void lock(Collection<String> instanceIds) {
        statements.sql("select id from inbox_task where instance_id in (:instances) and closed_at is null order by id for update")
            .param("instances", instanceIds).query(String.class).list();
    }

    /** Closed tasks keep the version and the words under which they were done; only what later steps look for takes the new ids. */
    public void renameDone(String instanceId, Map<String, String> elements) {
        statements.sql("""
            update inbox_task done
               set element_id = coalesce(renamed.ids ->> done.element_id, done.element_id),
                   properties = done.properties || jsonb_strip_nulls(jsonb_build_object(
                       'returnTo', renamed.ids ->> (done.properties ->> 'returnTo'), 'fourEyes', renamed.ids ->> (done.properties ->> 'fourEyes')))
              from (select cast(:elements as jsonb) as ids) renamed
             where done.instance_id = :instanceId and done.closed_at is not null
               and (jsonb_exists(renamed.ids, done.element_id) or jsonb_exists(renamed.ids, done.properties ->> 'returnTo')
                    or jsonb_exists(renamed.ids, done.properties ->> 'fourEyes'))
            """).param("instanceId", instanceId).param("elements", mapper.write(elements)).update();
    }
}
