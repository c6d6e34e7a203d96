package vn.paraudit.modeling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.paraudit.modeling.release.Bundles;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.DeploysModels;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.sandbox.Drafts;

/** Moves sets between servers as signed files. */
@RestController
class BundleController {

    static final String ADDRESS = "/api/modeling/bundles";

    private final Bundles bundles;
    private final Drafts drafts;
    private final Manager manager;

    BundleController(Bundles bundles, Drafts drafts, Manager manager) {
        this.bundles = bundles;
        this.drafts = drafts;
        this.manager = manager;
    }

    @GetMapping("/api/modeling/drafts/{id}/bundle")
    ResponseEntity<Resource> export(@PathVariable String id) {
        UUID draft = manager.named(id, "draft");
        String name = drafts.key(draft) + ".zip";
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .body(new ByteArrayResource(bundles.export(draft)));
    }

    /** Opens a draft with what a bundle brings. */
    @PostMapping(value = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @DeploysModels
    @IdempotentByKey
    ResponseEntity<Created> bring(MultipartHttpServletRequest request) {
        manager.needed();
        List<MultipartFile> files = request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        if (files.size() != 1) {
            throw RuleViolation.malformed("bundle-one-file", Map.of());
        }
        try {
            return Created.in("/api/modeling/drafts", bundles.bring(files.get(0).getBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
