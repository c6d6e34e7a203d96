package vn.paraudit.engine.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;

/** The deployed processes and decision tables, to look at. */
@RestController
@RequestMapping("/api/models")
class ModelController {

    private final DeployedModels models;

    ModelController(DeployedModels models) {
        this.models = models;
    }

    @GetMapping
    Paged<DeployedModels.Model> list() {
        return new Paged<>(models.list(), null);
    }

    @GetMapping("/tables")
    Paged<DeployedModels.Table> tables() {
        return new Paged<>(models.tables(), null);
    }

    /** The table as it is in force; always XML, whatever the caller prefers. */
    @GetMapping("/tables/{key}/xml")
    ResponseEntity<String> tableXml(@PathVariable String key) {
        return models.tableXml(key).map(xml -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
            .orElseThrow(() -> new NotFound("model"));
    }

    @GetMapping("/{definitionId}")
    DeployedModels.Model detail(@PathVariable String definitionId) {
        return models.find(definitionId).orElseThrow(() -> new NotFound("model"));
    }

    /** The diagram as it was deployed; always XML, whatever the caller prefers. */
    @GetMapping("/{definitionId}/xml")
    ResponseEntity<String> xml(@PathVariable String definitionId) {
        return models.xml(definitionId).map(xml -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
            .orElseThrow(() -> new NotFound("model"));
    }
}
