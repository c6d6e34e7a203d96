package vn.paraudit.evidence.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.evidence.model.Evidence;
import vn.paraudit.evidence.model.EvidenceDesk;
import vn.paraudit.evidence.model.EvidenceSettings;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;

/** Evidence of checklist items, findings and whatever else has an owner: bring, list, open, take back. */
@RestController
@RequestMapping(UploadConfiguration.ADDRESS)
class EvidenceController {

    private static final int LONGEST_REASON = 1000;
    /** Devices with a clock that was never set claim strange times; what no calendar of ours shows is refused. */
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    /** Should a browser show the file after all, then in a place without scripts and without our origin. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    record Reason(String reason) {
    }

    /**
     * What is taken.
     *
     * @param maxFile  largest file, in bytes
     */
    record LimitsView(long maxFile) {
    }

    private final EvidenceDesk desk;
    private final EvidencePresenter presenter;
    private final EvidenceSettings settings;

    EvidenceController(EvidenceDesk desk, EvidencePresenter presenter, EvidenceSettings settings) {
        this.desk = desk;
        this.presenter = presenter;
        this.settings = settings;
    }

    /** Takes one file (201); the same upload again, or the same content for the same subject, gets the first record (200). */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @IdempotentByNature("the sender names the record, and content that a subject holds is not taken twice")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidencePresenter.EvidenceView.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidencePresenter.EvidenceView.class)))
    ResponseEntity<EvidencePresenter.EvidenceView> upload(@RequestParam String subjectKind, @RequestParam String subjectId,
            @RequestParam UUID id, @RequestParam(required = false) Instant takenAt, MultipartHttpServletRequest request) {
        List<MultipartFile> files = request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        if (files.size() != 1) {
            throw RuleViolation.malformed("evidence-one-file", Map.of());
        }
        if (takenAt != null && (takenAt.isBefore(EARLIEST) || takenAt.isAfter(LATEST))) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        MultipartFile file = files.get(0);
        EvidenceDesk.Added added = desk.add(new EvidenceDesk.Upload(id, new Evidence.Subject(subjectKind, subjectId),
            file.getOriginalFilename(), takenAt, file));
        EvidencePresenter.EvidenceView view = presenter.view(added.evidence());
        return added.isNew() ? ResponseEntity.created(URI.create(UploadConfiguration.ADDRESS + "/" + view.id() + "/content")).body(view)
            : ResponseEntity.ok(view);
    }

    @GetMapping
    Paged<EvidencePresenter.EvidenceView> list(@RequestParam String subjectKind, @RequestParam String subjectId,
            @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        Instant afterTime = null;
        UUID afterId = null;
        if (cursor != null) {
            List<String> place = Cursor.parse(cursor, 2);
            afterTime = Cursor.instant(place.get(0));
            afterId = Cursor.id(place.get(1));
        }
        List<Evidence> found = desk.list(new Evidence.Subject(subjectKind, subjectId), afterTime, afterId, rows);
        Paged<Evidence> page = Paged.of(found, rows, evidence -> Cursor.of(evidence.receivedAt(), evidence.id()));
        return new Paged<>(presenter.views(page.items()), page.next());
    }

    /** Told before a file is chosen, so that a device without a network keeps none that would only be refused. */
    @GetMapping("/limits")
    LimitsView limits() {
        return new LimitsView(settings.maxFile().toBytes());
    }

    /** The file, always to be saved and never to be shown in our place; its hash is the tag by which a copy is recognised. */
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable String id, @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String tags) {
        Evidence found = desk.find(known(id));
        // Before the file is read and the opening put on record: whoever has the content is not handed it.
        if (tags != null && tags.contains('"' + found.sha256() + '"')) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(found.sha256()).build();
        }
        return ResponseEntity.ok()
            .eTag(found.sha256())
            .cacheControl(CacheControl.noCache().cachePrivate())
            .contentType(MediaType.parseMediaType(found.mediaType()))
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", SANDBOX)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(desk.open(found)));
    }

    /** Takes evidence back, with a reason; record and file stay. */
    @PostMapping("/{id}/withdraw")
    @IdempotentByNature("what is withdrawn stays withdrawn")
    EvidencePresenter.EvidenceView withdraw(@PathVariable String id, @RequestBody Reason body) {
        UUID known = known(id);
        String reason = body.reason() == null ? "" : body.reason().strip();
        // PostgreSQL cannot store the sign NUL in a text.
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw RuleViolation.of("evidence-reason-needed", Map.of("max", LONGEST_REASON));
        }
        return presenter.view(desk.withdraw(known, reason));
    }

    /** Everything that happened to a piece of evidence, oldest first; for those who watch over the work. */
    @GetMapping("/{id}/custody")
    EvidencePresenter.CustodyView custody(@PathVariable String id) {
        return presenter.custody(desk.findForOverseer(known(id)));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("evidence"));
    }
}
