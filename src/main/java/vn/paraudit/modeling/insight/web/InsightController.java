package vn.paraudit.modeling.insight.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.modeling.insight.Annex;
import vn.paraudit.modeling.insight.FailedWork.Failed;
import vn.paraudit.modeling.insight.FailedWork;
import vn.paraudit.modeling.insight.ProcessFigures.Insight;
import vn.paraudit.modeling.insight.ProcessFigures;
import vn.paraudit.modeling.insight.web.InsightViews.FailedWorkView;
import vn.paraudit.modeling.insight.web.InsightViews.InsightView;
import vn.paraudit.modeling.insight.web.InsightViews.InsightWaiting;
import vn.paraudit.modeling.web.Manager;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.Texts;

/** What process managers learn of a process at work, and the process as a paper. */
@RestController
@RequestMapping("/api/modeling")
class InsightController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** @param picture  the diagram as PNG, in base 64 */
    record AnnexPicture(@Nullable String picture) {
    }

    private final ProcessFigures figures;
    private final FailedWork failures;
    private final Annex annex;
    private final Manager manager;
    private final Texts texts;

    InsightController(ProcessFigures figures, FailedWork failures, Annex annex, Manager manager, Texts texts) {
        this.figures = figures;
        this.failures = failures;
        this.annex = annex;
        this.manager = manager;
        this.texts = texts;
    }

    @GetMapping("/insight/{definitionId}")
    InsightView show(@PathVariable String definitionId) {
        managersOnly("model");
        Insight insight = figures.of(definitionId);
        return new InsightView(definitionId, insight.steps(), insight.versions(), insight.waiting().stream().map(one -> new InsightWaiting(
            one.task().element(), one.task().name(), one.task().title(), one.task().path(), one.task().unit(), one.days(), one.task().dueOn(), one.late())).toList(),
            insight.hidden());
    }

    @GetMapping("/incidents")
    Paged<FailedWorkView> incidents(@RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        manager.needed();
        int rows = Paged.size(size);
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Failed> found = failures.list(place == null ? null : Cursor.instant(place.get(0)), place == null ? null : place.get(1), rows + 1);
        return Paged.of(found, rows, one -> Cursor.of(one.incident().since(), one.incident().id())).map(this::view);
    }

    private FailedWorkView view(Failed failed) {
        boolean confidential = failed.face() != null && failed.face().confidential();
        String title = failed.face() == null ? texts.get("incident.work", Map.of())
            : confidential ? texts.get("incident.confidential", Map.of()) : failed.face().title();
        return new FailedWorkView(failed.incident().id(), failed.incident().definitionId(), failed.process(), failed.incident().version(),
            failed.step(), title, confidential || failed.face() == null ? null : failed.face().path(), failed.incident().since(),
            confidential ? null : failed.incident().message());
    }

    @PostMapping("/incidents/{id}/retry")
    @IdempotentByNature("work that is tried again is open no more")
    ResponseEntity<Void> retry(@PathVariable String id) {
        managersOnly("incident");
        failures.retry(id);
        return ResponseEntity.noContent().build();
    }

    /** The process as an annex to the decree that enacts it; the picture of its diagram is sent along. */
    @PostMapping(path = "/insight/{definitionId}/annex", produces = WORD)
    @IdempotentByNature("computes only")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = WORD, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> annex(@PathVariable String definitionId, @RequestBody AnnexPicture body) {
        managersOnly("model");
        Annex.Paper paper = annex.of(definitionId, decoded(body.picture()));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(WORD)).header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString()).body(paper.content());
    }

    /** What is no picture is refused by whoever needs one. */
    private static byte[] decoded(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** What belongs to managers is unknown to everybody else. */
    private void managersOnly(String what) {
        if (!manager.isAsking()) {
            throw new NotFound(what);
        }
    }
}
