package vn.paraudit.migration;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.migration.CaseMigrations.Filter;
import vn.paraudit.migration.CaseMigrations.Running;
import vn.paraudit.platform.KeptRows;

/** The engine's own rows of running cases. */
@Repository
class RunningCases {

    /** Executions come first: everything else points at them. */
    static final List<KeptRows.Table> TABLES = List.of(
        table("act_ru_execution"), table("act_ru_task"), table("act_ru_variable"), new KeptRows.Table("act_ru_job", "id_", "process_instance_id_"),
        table("act_ru_event_subscr"), table("act_ru_incident"), table("act_hi_procinst"), table("act_hi_actinst"), table("act_hi_taskinst"),
        table("act_hi_varinst"), table("act_hi_detail"), table("act_hi_incident"));

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static KeptRows.Table table(String name) {
        return new KeptRows.Table(name, "id_", "proc_inst_id_");
    }

    List<Running> find(String definitionId, Filter filter) {
        return jdbc.sql("""
            select run.id_ as instance_id, run.business_key_ as case_id, begun.start_time_ as started_at,
                   array(select distinct step.act_id_ from act_ru_execution step
                          where step.proc_inst_id_ = run.id_ and step.is_active_ and step.act_id_ is not null order by 1) as steps
              from act_ru_execution run join act_hi_procinst begun on begun.proc_inst_id_ = run.id_
             where run.proc_def_id_ = :definitionId and run.parent_id_ is null
               and (:unit::text is null or exists (select 1 from act_ru_variable unit
                     where unit.proc_inst_id_ = run.id_ and unit.name_ = 'unitCode' and unit.text_ = :unit))
               and (:step::text is null or exists (select 1 from act_ru_execution step
                     where step.proc_inst_id_ = run.id_ and step.act_id_ = :step and step.is_active_))
               and (:before::timestamp is null or begun.start_time_ < :before)
             order by begun.start_time_, run.id_
            """).param("definitionId", definitionId).param("unit", filter.unit()).param("step", filter.step())
            .param("before", filter.startedBefore() == null ? null : Timestamp.from(filter.startedBefore())).query(RunningCases::running).list();
    }

    /**
     * Everything of which a case's way depends: where its executions stand and in what, their timers and subscriptions, the names of their
     * variables. What may be done with one case may be done with all others of the same shape.
     */
    Map<String, String> shapes(Collection<String> instanceIds) {
        Map<String, String> shapes = new HashMap<>();
        jdbc.sql("""
            select run.id_ as id, md5(row(run.proc_def_id_,
                   (select string_agg(step.text, ';' order by step.text) from (
                        select row(one.act_id_, one.is_active_, one.is_concurrent_, one.is_scope_, one.is_event_scope_, around.act_id_,
                               around.is_concurrent_, outside.act_id_, (select string_agg(variable.name_, ',' order by variable.name_)
                                  from act_ru_variable variable where variable.execution_id_ = one.id_))::text as text
                          from act_ru_execution one left join act_ru_execution around on around.id_ = one.parent_id_
                          left join act_ru_execution outside on outside.id_ = around.parent_id_
                         where one.proc_inst_id_ = run.id_) step),
                   (select string_agg(job.text, ';' order by job.text) from (
                        select row(one.handler_type_, one.handler_cfg_, at.act_id_)::text as text
                          from act_ru_job one left join act_ru_execution at on at.id_ = one.execution_id_ where one.process_instance_id_ = run.id_) job),
                   (select string_agg(waits.text, ';' order by waits.text) from (
                        select row(event_type_, event_name_, activity_id_)::text as text from act_ru_event_subscr where proc_inst_id_ = run.id_) waits),
                   (select string_agg(activity_id_, ';' order by activity_id_) from act_ru_incident where proc_inst_id_ = run.id_))::text) as shape
              from act_ru_execution run where run.id_ in (:ids)
            """).param("ids", instanceIds).query(row -> {
                shapes.put(row.getString("id"), row.getString("shape"));
            });
        return shapes;
    }

    private static Running running(ResultSet row, int index) throws SQLException {
        Array steps = row.getArray("steps");
        return new Running(row.getString("instance_id"), UUID.fromString(row.getString("case_id")), row.getTimestamp("started_at").toInstant(),
            List.of((String[]) steps.getArray()));
    }

    /** Locks the executions of a case and of what it called, and answers their instances; empty when it runs no more. */
    List<String> lock(String instanceId) {
        List<String> family = jdbc.sql("""
            with recursive called(id) as (
                select id_::text from act_ru_execution where id_ = :id
                union
                select run.id_::text from called join act_ru_execution step on step.proc_inst_id_ = called.id
                  join act_ru_execution run on run.super_exec_ = step.id_)
            select id from called
            """).param("id", instanceId).query(String.class).list();
        Collection<String> locked = family.isEmpty() ? List.of()
            : jdbc.sql("select id_ from act_ru_execution where proc_inst_id_ in (:ids) order by id_ for update").param("ids", family)
                .query(String.class).list();
        return locked.contains(instanceId) ? family : List.of();
    }
}
