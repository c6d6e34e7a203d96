package vn.paraudit.modeling.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.modeling.release.DesktopDesk;
import vn.paraudit.platform.DeploysModels;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Problem;
import vn.paraudit.sandbox.Sandboxes;

/**
 * The four calls that Camunda Modeler makes. A deployment becomes a draft behind the same fence; starting an instance tries that draft in a
 * sandbox, never in the product. Errors have the shape that the modeler shows.
 */
@Hidden
@RestController
@RequestMapping(value = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
class ModelerController {

    static final String DEPLOYMENTS = "/engine-rest/deployment/create";
    private static final String ENGINE_VERSION = "7.24.0";
    private static final String DRAFT = ":draft:";

    private final DesktopDesk desk;
    private final Sandboxes sandboxes;
    private final ModelerAnswers answers;
    private final Manager manager;

    ModelerController(DesktopDesk desk, Sandboxes sandboxes, ModelerAnswers answers, Manager manager) {
        this.desk = desk;
        this.sandboxes = sandboxes;
        this.answers = answers;
        this.manager = manager;
    }

    @GetMapping("/version")
    Map<String, String> version() {
        manager.needed();
        return Map.of("version", ENGINE_VERSION);
    }

    /** The modeler asks only whether its key fits. */
    @GetMapping("/deployment")
    List<Object> deployments() {
        manager.needed();
        return List.of();
    }

    @PostMapping(value = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @DeploysModels
    @IdempotentByNature("the same files become a draft once")
    ResponseEntity<Map<String, Object>> deploy(@RequestParam(name = "deployment-name", required = false) String name,
            @RequestParam(name = "deployment-source", required = false) String source, MultipartHttpServletRequest request) {
        manager.needed();
        DesktopDesk.Deployed deployed = desk.deploy(name, SentFiles.of(request));
        if (!deployed.refusals().isEmpty()) {
            return ResponseEntity.badRequest().body(answers.refused(deployed));
        }
        String definition = deployed.draft() == null ? null : deployed.draft().key() + DRAFT + deployed.draft().id();
        return ResponseEntity.ok(answers.deployed(deployed, definition, name, source));
    }

    @PostMapping("/process-definition/{id}/start")
    @DeploysModels
    @IdempotentByNature("a person has one trial, and one of the same process ends for it")
    Map<String, Object> start(@PathVariable String id) {
        manager.needed();
        UUID draft = Ids.parse(id.substring(id.indexOf(DRAFT) < 0 ? id.length() : id.indexOf(DRAFT) + DRAFT.length()))
            .orElseThrow(() -> new NotFound("draft"));
        return answers.started(sandboxes.openAgain(draft).id(), id);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(Problem problem, Locale locale) {
        return ResponseEntity.status(HttpStatus.valueOf(problem.status())).body(answers.problem(problem, locale));
    }
}
