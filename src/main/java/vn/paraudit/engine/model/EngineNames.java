package vn.paraudit.engine.model;

import static vn.paraudit.engine.model.DrawnTexts.property;
import static vn.paraudit.engine.model.DrawnTexts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.platform.Texts;

/** Reads names out of the diagrams. Versions never change, so what was read once is remembered. */
@Service
class EngineNames implements DrawnNames {

    private static final String ENGLISH = "label:en";
    private static final String SEVERAL = "#multiInstanceBody";

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Map<String, Map<String, Name>> known = new ConcurrentHashMap<>();

    EngineNames(RepositoryService repository, JdbcClient jdbc, Texts texts) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    private record Name(String drawn, String english) {

        String forReader() {
            return Texts.isReaderEnglish() && !english.isEmpty() ? english : drawn;
        }
    }

    @Override
    public String process(String definitionId, String key, String drawn) {
        // The name as drawn is at hand; only its English label lies in the diagram.
        return Texts.isReaderEnglish() ? name(definitionId, key).orElse(drawn) : drawn;
    }

    @Override
    public String table(String key, String drawn) {
        String own = "decision." + key;
        return Texts.isReaderEnglish() && texts.has(own) ? texts.get(own, Map.of()) : drawn;
    }

    @Override
    public Optional<String> step(String definitionId, String element) {
        return name(definitionId, element.replace(SEVERAL, ""));
    }

    @Override
    public Optional<String> stepOfCase(UUID caseId, String element) {
        List<String> versions = jdbc.sql("""
            select definition.id_
              from act_hi_procinst instance join act_re_procdef definition on definition.key_ = instance.proc_def_key_
             where instance.business_key_ = :caseId
             group by definition.id_, definition.version_
             order by bool_or(definition.id_ = instance.proc_def_id_) desc, definition.version_ desc
            """).param("caseId", caseId.toString()).query(String.class).list();
        return versions.stream().flatMap(version -> step(version, element).stream()).findFirst();
    }

    private Optional<String> name(String definitionId, String element) {
        return Optional.ofNullable(known.computeIfAbsent(definitionId, this::read).get(element)).map(Name::forReader).filter(name -> !name.isEmpty());
    }

    private Map<String, Name> read(String definitionId) {
        Map<String, Name> names = new HashMap<>();
        repository.getBpmnModelInstance(definitionId).getModelElementsByType(BaseElement.class).forEach(element -> {
            if (element instanceof FlowElement step) {
                names.put(step.getId(), new Name(text(step.getName()), property(step, ENGLISH)));
            } else if (element instanceof Process process) {
                names.put(process.getId(), new Name(text(process.getName()), property(process, ENGLISH)));
            }
        });
        return names;
    }
}
