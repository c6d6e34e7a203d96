package vn.paraudit.engine.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.platform.RuleViolation;

/** Each set is one deployment of the engine, so that forms and tables bound to a process are found in it for as long as a case runs. */
@Service
@Transactional(readOnly = true)
class EngineSets implements ModelSets {

    /** Where a deployment came from. */
    static final String OWN_WORK = "release";
    static final String PRODUCT = "product";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ModelReader reader;
    private final HandedBack handedBack;

    EngineSets(JdbcClient jdbc, RepositoryService repository, ModelReader reader, HandedBack handedBack) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.reader = reader;
        this.handedBack = handedBack;
    }

    /** A definition where it is deployed. */
    private record Place(String id, int version, String deploymentId, String resource, String source) {
    }

    @Override
    public List<Named> list() {
        List<Named> sets = new ArrayList<>(named(Kind.PROCESS));
        Set<String> bound = new HashSet<>();
        sets.forEach(process -> find(Kind.PROCESS, process.key()).ifPresent(set -> set.files().keySet().stream()
            .filter(file -> !file.equals(Kind.PROCESS.fileOf(process.key()))).forEach(bound::add)));
        sets.removeIf(process -> bound.contains(Kind.PROCESS.fileOf(process.key())));
        named(Kind.TABLE).stream().filter(table -> !bound.contains(Kind.TABLE.fileOf(table.key()))).forEach(sets::add);
        return sets;
    }

    /** A file may define several tables that need each other; the one of the file's name stands for all. */
    private List<Named> named(Kind kind) {
        return jdbc.sql("""
            select distinct on (key_) :kind as kind, id_ as definition_id, key_ as key, coalesce(name_, key_) as name, version_ as version
              from %s where :kind = 'PROCESS' or resource_name_ = 'bpmn/' || key_ || '.dmn' order by key_, version_ desc
            """.formatted(tableOf(kind))).param("kind", kind.name()).query(Named.class).list();
    }

    private static String tableOf(Kind kind) {
        return kind == Kind.PROCESS ? "act_re_procdef" : "act_re_decision_def";
    }

    @Override
    public Optional<InForce> find(Kind kind, String key) {
        return place(kind, key).map(place -> new InForce(place.id(), place.version(), OWN_WORK.equals(place.source()), files(kind, key, place)));
    }

    private Optional<Place> place(Kind kind, String key) {
        return !kind.standsAlone() ? Optional.empty() : jdbc.sql("""
            select definition.id_ as id, definition.version_ as version, definition.deployment_id_ as deployment_id,
                   definition.resource_name_ as resource, coalesce(deployment.source_, 'product') as source
              from %s definition join act_re_deployment deployment on deployment.id_ = definition.deployment_id_
             where definition.key_ = :key order by definition.version_ desc limit 1
            """.formatted(tableOf(kind))).param("key", key).query(Place.class).optional();
    }

    private Map<String, byte[]> files(Kind kind, String key, Place place) {
        Map<String, byte[]> deployed = new TreeMap<>();
        jdbc.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = :id").param("id", place.deploymentId())
            .query(row -> {
                deployed.put(row.getString("name_"), row.getBytes("bytes_"));
            });
        Map<String, byte[]> files = new TreeMap<>();
        byte[] main = deployed.remove(place.resource());
        files.put(kind.fileOf(key), main);
        if (kind == Kind.PROCESS) {
            addCalled(main, deployed, files);
            List<String> folders = files.keySet().stream().map(name -> "forms/" + name.substring(name.indexOf('/') + 1, name.lastIndexOf('.')) + "/").toList();
            Set<String> bound = files.values().stream().flatMap(diagram -> boundTables(diagram).stream()).collect(Collectors.toSet());
            deployed.forEach((name, content) -> {
                boolean form = folders.stream().anyMatch(name::startsWith);
                if (form || name.endsWith(".dmn") && reader.keys(name, content).stream().anyMatch(bound::contains)) {
                    files.put(name, content);
                }
            });
        }
        return files;
    }

    /** Processes that came into force together with the one that calls them. */
    private void addCalled(byte[] diagram, Map<String, byte[]> deployed, Map<String, byte[]> files) {
        Set<String> called = reader.calls("called.bpmn", diagram);
        deployed.forEach((name, content) -> {
            boolean wanted = name.endsWith(".bpmn") && !files.containsKey(name) && reader.keys(name, content).stream().anyMatch(called::contains);
            if (wanted) {
                files.put(name, content);
                addCalled(content, deployed, files);
            }
        });
    }

    @Override
    public Set<String> boundTables(byte[] diagram) {
        return reader.boundTables(diagram);
    }

    @Override
    public Map<String, Integer> versions(Map<String, byte[]> files) {
        Map<String, Integer> versions = new TreeMap<>();
        files.forEach((name, content) -> {
            if (!name.endsWith(".form")) {
                Kind kind = name.endsWith(".dmn") ? Kind.TABLE : Kind.PROCESS;
                reader.keys(name, content).forEach(key ->
                    versions.put(kind.name().toLowerCase() + ":" + key, place(kind, key).map(Place::version).orElse(0)));
            }
        });
        return versions;
    }

    @Override
    public Set<String> versionTags(Kind kind, String key) {
        return Set.copyOf(jdbc.sql("select distinct version_tag_ from %s where key_ = :key and version_tag_ is not null".formatted(tableOf(kind)))
            .param("key", key).query(String.class).list());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Released release(Kind kind, String key, String name, Map<String, Integer> base, Map<String, byte[]> files) {
        lock();
        Map<String, Integer> overtaken = new HashMap<>();
        versions(files).forEach((definition, version) -> {
            if (version != base.getOrDefault(definition, 0)) {
                overtaken.put(definition, version);
            }
        });
        if (!overtaken.isEmpty()) {
            throw RuleViolation.conflict("release-overtaken", Map.of("definitions", String.join(", ", new TreeMap<>(overtaken).keySet())));
        }
        return deploy(kind, key, name, OWN_WORK, files);
    }

    /** What comes with the product comes into force where people of the office have not taken a set into their own hands. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bring(Kind kind, String key, Map<String, byte[]> files) {
        lock();
        Optional<InForce> inForce = find(kind, key);
        if (inForce.isEmpty() || !inForce.get().ownWork() && !same(inForce.get().files(), files)) {
            deploy(kind, key, key, PRODUCT, files);
        }
    }

    private static boolean same(Map<String, byte[]> some, Map<String, byte[]> others) {
        return some.keySet().equals(others.keySet()) && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }

    /** Two nodes bring one version; the lock ends with the transaction. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('deployment'))").query(rows -> { });
    }

    private Released deploy(Kind kind, String key, String name, String source, Map<String, byte[]> files) {
        DeploymentBuilder builder = repository.createDeployment().name(name).source(source);
        files.forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        String deploymentId = builder.deploy().getId();
        handedBack.forget();
        Place place = place(kind, key).orElseThrow(() -> new IllegalStateException(key + " is not among what was deployed"));
        return new Released(deploymentId, place.id(), place.version());
    }

    @Override
    public List<Waiting> waiting(String processKey) {
        return jdbc.sql("""
            select definition.id_ as definition_id, definition.version_ as version, run.act_id_ as element,
                   max(coalesce(act.act_name_, run.act_id_)) as name, count(distinct run.id_) as running
              from act_re_procdef definition
              join act_ru_execution run on run.proc_def_id_ = definition.id_ and run.is_active_ and run.act_id_ is not null
              left join act_hi_actinst act on act.execution_id_ = run.id_ and act.act_id_ = run.act_id_ and act.end_time_ is null
             where definition.key_ = :key
             group by 1, 2, 3 order by 2 desc, 3
            """).param("key", processKey).query(Waiting.class).list();
    }
}
