package vn.paraudit.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.DeployedModels;

/** Reads what is deployed. Deployments never change, so texts are remembered once they were read. */
@Service
@Transactional(readOnly = true)
class EngineModels implements DeployedModels {

    private static final String MODELS = """
        select definition.id_ as definition_id, definition.key_ as key, coalesce(definition.name_, definition.key_) as name,
               definition.version_ as version, definition.version_tag_ as version_tag, deployment.deploy_time_ as deployed_at,
               (select count(*) from act_ru_execution run
                 where run.proc_def_id_ = definition.id_ and run.parent_id_ is null) as running
          from act_re_procdef definition join act_re_deployment deployment on deployment.id_ = definition.deployment_id_
        """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final RoutingNames routing;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    EngineModels(JdbcClient jdbc, RepositoryService repository, RoutingNames routing) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.routing = routing;
    }

    @Override
    public List<Model> list() {
        return jdbc.sql("select * from (" + MODELS + """
            ) model
             where running > 0 or version = (select max(version_) from act_re_procdef newest where newest.key_ = model.key)
             order by name, version desc
            """).query(EngineModels::model).list();
    }

    @Override
    public List<Table> tables() {
        return jdbc.sql("""
            select * from (
              select distinct on (definition.key_) definition.key_ as key, coalesce(definition.name_, definition.key_) as name,
                     definition.version_ as version, definition.version_tag_ as version_tag, deployment.deploy_time_ as deployed_at
                from act_re_decision_def definition join act_re_deployment deployment on deployment.id_ = definition.deployment_id_
               order by definition.key_, definition.version_ desc) newest order by name, key
            """).query((row, index) -> new Table(row.getString("key"), row.getString("name"), row.getInt("version"), row.getString("version_tag"),
                row.getTimestamp("deployed_at").toInstant())).list();
    }

    @Override
    public Optional<String> tableXml(String key) {
        record Place(String deploymentId, String resource) {
        }
        return jdbc.sql("""
            select deployment_id_ as deployment_id, resource_name_ as resource from act_re_decision_def where key_ = :key
             order by version_ desc limit 1
            """).param("key", key).query(Place.class).optional().map(place -> text(place.deploymentId(), place.resource()));
    }

    @Override
    public List<Model> versions(String key, int most) {
        return jdbc.sql(MODELS + "where definition.key_ = :key order by definition.version_ desc limit :most").param("key", key).param("most", most)
            .query(EngineModels::model).list();
    }

    @Override
    public Optional<Model> find(String definitionId) {
        return jdbc.sql(MODELS + "where definition.id_ = :id").param("id", definitionId).query(EngineModels::model).optional();
    }

    private static Model model(ResultSet row, int index) throws SQLException {
        return new Model(row.getString("definition_id"), row.getString("key"), row.getString("name"), row.getInt("version"),
            row.getString("version_tag"), row.getTimestamp("deployed_at").toInstant(), row.getLong("running"));
    }

    @Override
    public Optional<String> xml(String definitionId) {
        return jdbc.sql("select deployment_id_ || '|' || resource_name_ from act_re_procdef where id_ = :id").param("id", definitionId)
            .query(String.class).optional().map(place -> text(place.substring(0, place.indexOf('|')), place.substring(place.indexOf('|') + 1)));
    }

    /** A form lies with its process, or with another process of the set. */
    @Override
    public Optional<String> form(String definitionId, String formKey) {
        String known = texts.get(definitionId + "|" + formKey);
        if (known != null) {
            return Optional.of(known);
        }
        record Place(String deploymentId, String name) {
        }
        Optional<String> form = jdbc.sql("""
            select file.deployment_id_ as deployment_id, file.name_ as name
              from act_re_procdef definition
              join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_
                   and file.name_ like 'forms/%' and split_part(file.name_, '/', 3) = :formKey || '.form'
             where definition.id_ = :definitionId
             order by split_part(file.name_, '/', 2) <> definition.key_ limit 1
            """).param("formKey", formKey).param("definitionId", definitionId).query(Place.class).optional()
            .map(place -> text(place.deploymentId(), place.name()));
        form.ifPresent(text -> texts.put(definitionId + "|" + formKey, text));
        return form;
    }

    private String text(String deploymentId, String name) {
        return texts.computeIfAbsent(deploymentId + "|" + name, key -> {
            try (InputStream content = repository.getResourceAsStream(deploymentId, name)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public Set<String> namesRead(String definitionId) {
        return routing.readBy(definitionId);
    }

    @Override
    public Optional<Progress> progress(String processKey, UUID caseId) {
        record Step(String definitionId, String elementId, boolean active) {
        }
        List<Step> steps = jdbc.sql("""
            select instance.proc_def_id_ as definition_id, act.act_id_ as element_id, bool_or(act.end_time_ is null) as active
              from act_hi_procinst instance
              join act_hi_actinst act on act.proc_inst_id_ = instance.proc_inst_id_
             where instance.business_key_ = :caseId and instance.proc_def_key_ = :processKey and act.act_type_ <> 'multiInstanceBody'
             group by instance.proc_def_id_, act.act_id_
            """).param("caseId", caseId.toString()).param("processKey", processKey).query(Step.class).list();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<String> active = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        steps.forEach(step -> (step.active() ? active : passed).add(step.elementId()));
        return Optional.of(new Progress(steps.get(0).definitionId(), active, passed));
    }
}
