package vn.paraudit.engine.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.engine.TableWords;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;

/** The deployed processes and decision tables, to look at. */
@RestController
@RequestMapping("/api/models")
class ModelController {

    record CodeView(String code, String label) {
    }

    /** @param label  where the table itself has none in the reader's language */
    record ColumnView(String id, @Nullable String label, List<CodeView> codes) {
    }

    record TableWordsView(List<ColumnView> columns) {
    }

    private final DeployedModels models;
    private final DrawnNames names;
    private final TableWords words;

    ModelController(DeployedModels models, DrawnNames names, TableWords words) {
        this.models = models;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    Paged<DeployedModels.Model> list() {
        return new Paged<>(models.list().stream().map(this::named).toList(), null);
    }

    @GetMapping("/tables")
    Paged<DeployedModels.Table> tables() {
        return new Paged<>(models.tables().stream().map(table -> table.called(names.table(table.key(), table.name()))).toList(), null);
    }

    /** What the codes of the table are called. */
    @GetMapping("/tables/{key}/words")
    @Transactional(readOnly = true)
    TableWordsView words(@PathVariable String key) {
        return new TableWordsView(words.of(key).stream().map(column -> new ColumnView(column.id(), column.label(),
            column.codes().entrySet().stream().map(code -> new CodeView(code.getKey(), code.getValue())).toList())).toList());
    }

    /** The table as it is in force; always XML, whatever the caller prefers. */
    @GetMapping("/tables/{key}/xml")
    ResponseEntity<String> tableXml(@PathVariable String key) {
        return models.tableXml(key).map(xml -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
            .orElseThrow(() -> new NotFound("model"));
    }

    @GetMapping("/{definitionId}")
    DeployedModels.Model detail(@PathVariable String definitionId) {
        return models.find(definitionId).map(this::named).orElseThrow(() -> new NotFound("model"));
    }

    private DeployedModels.Model named(DeployedModels.Model model) {
        return model.called(names.process(model.definitionId(), model.key(), model.name()));
    }

    /** The diagram as it was deployed; always XML, whatever the caller prefers. */
    @GetMapping("/{definitionId}/xml")
    ResponseEntity<String> xml(@PathVariable String definitionId) {
        return models.xml(definitionId).map(xml -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
            .orElseThrow(() -> new NotFound("model"));
    }
}
