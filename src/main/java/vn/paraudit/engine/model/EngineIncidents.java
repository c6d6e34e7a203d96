package vn.paraudit.engine.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.Incidents;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;

@Service
@Transactional(readOnly = true)
class EngineIncidents implements Incidents {

    private static final int TRIES = 3;
    private static final String INCIDENTS = """
        select incident.id_ as id, incident.proc_def_id_ as definition_id, definition.key_ as process_key, definition.name_ as process_name,
               definition.version_ as version, run.business_key_ as case_id, incident.incident_timestamp_ as since,
               coalesce(incident.activity_id_, split_part(job.handler_cfg_, ':', 1), '') as element, coalesce(incident.incident_msg_, '') as message
          from act_ru_incident incident
          left join act_re_procdef definition on definition.id_ = incident.proc_def_id_
          left join act_ru_execution run on run.id_ = incident.proc_inst_id_
          left join act_ru_job job on job.id_ = incident.configuration_
         where incident.incident_type_ = 'failedJob'
        """;

    private final JdbcClient jdbc;
    private final ManagementService management;

    EngineIncidents(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        this.management = management;
    }

    @Override
    public List<Incident> list(Instant sinceBefore, String idBefore, int size) {
        return jdbc.sql(INCIDENTS + """
               and (cast(:since as timestamp) is null or (incident.incident_timestamp_, incident.id_) < (:since, :id))
             order by incident.incident_timestamp_ desc, incident.id_ desc limit :size
            """).param("since", sinceBefore == null ? null : Timestamp.from(sinceBefore)).param("id", idBefore).param("size", size)
            .query(EngineIncidents::incident).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Incident retry(String id) {
        Incident incident = jdbc.sql(INCIDENTS + " and incident.id_ = :id").param("id", id).query(EngineIncidents::incident).optional()
            .orElseThrow(() -> new NotFound("incident"));
        Optional<String> job = jdbc.sql("""
            select job.id_ from act_ru_incident incident join act_ru_job job on job.id_ = incident.configuration_ where incident.id_ = :id
            """).param("id", id).query(String.class).optional();
        management.setJobRetries(job.orElseThrow(() -> new NotFound("incident")), TRIES);
        return incident;
    }

    private static Incident incident(ResultSet row, int index) throws SQLException {
        return new Incident(row.getString("id"), row.getString("definition_id"), row.getString("process_key"), row.getString("process_name"),
            row.getObject("version", Integer.class), row.getString("element"), Ids.parse(row.getString("case_id")).orElse(null),
            row.getTimestamp("since").toInstant(), row.getString("message"));
    }
}
