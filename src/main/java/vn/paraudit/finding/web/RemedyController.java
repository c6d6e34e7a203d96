package vn.paraudit.finding.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.process.ExtensionRequests;
import vn.paraudit.finding.process.RemedyRequests;
import vn.paraudit.platform.IdempotentByKey;

/** What may happen to a finding beside its remediation: more time, another unit, no remedy at all. */
@RestController
@RequestMapping("/api/findings/{id}")
class RemedyController {

    /** @param document  number of the document; may come later */
    record Transfer(String unitCode, String reason, @Nullable String document) {
    }

    /** @param document  number of the document; may come later */
    record Ending(String reason, @Nullable String document) {
    }

    private final RemedyRequests requests;
    private final ExtensionRequests extensions;

    RemedyController(RemedyRequests requests, ExtensionRequests extensions) {
        this.requests = requests;
        this.extensions = extensions;
    }

    /** The unit wants to ask for more time; the request itself is a task of its contact. */
    @PostMapping("/extension")
    @IdempotentByKey
    ResponseEntity<Void> requestExtension(@PathVariable String id) {
        extensions.requestExtension(VisibleFindings.id(id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/transfer")
    @IdempotentByKey
    ResponseEntity<Void> transfer(@PathVariable String id, @RequestBody Transfer body) {
        requests.transfer(VisibleFindings.id(id), body.unitCode(), body.reason(), body.document());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/write-off")
    @IdempotentByKey
    ResponseEntity<Void> writeOff(@PathVariable String id, @RequestBody Ending body) {
        requests.writeOff(VisibleFindings.id(id), body.reason(), body.document());
        return ResponseEntity.noContent().build();
    }
}
