package vn.paraudit.finding.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.process.RemedyRequests;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** What may happen to a finding beside its remediation: more time, another unit, no remedy at all. */
@RestController
@RequestMapping("/api/findings/{id}")
class RemedyController {

    record Transfer(String unitCode, String reason) {
    }

    record Reason(String reason) {
    }

    private final VisibleFindings visible;
    private final FindingAccess access;
    private final RemedyRequests requests;
    private final CurrentUser currentUser;

    RemedyController(VisibleFindings visible, FindingAccess access, RemedyRequests requests, CurrentUser currentUser) {
        this.visible = visible;
        this.access = access;
        this.requests = requests;
        this.currentUser = currentUser;
    }

    /** The unit wants to ask for more time; the request itself is a task of its contact. */
    @PostMapping("/extension")
    @IdempotentByKey
    ResponseEntity<Void> requestExtension(@PathVariable String id) {
        Finding finding = visible.get(id);
        if (!access.isOfUnit(finding, currentUser.get())) {
            throw new Forbidden("right-missing", Map.of());
        }
        requests.requestExtension(finding.id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/transfer")
    @IdempotentByKey
    ResponseEntity<Void> transfer(@PathVariable String id, @RequestBody Transfer body) {
        Finding finding = supervised(id);
        if (body.unitCode() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        requests.transfer(finding.id(), body.unitCode(), VisibleFindings.requireReason(body.reason()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/write-off")
    @IdempotentByKey
    ResponseEntity<Void> writeOff(@PathVariable String id, @RequestBody Reason body) {
        requests.writeOff(supervised(id).id(), VisibleFindings.requireReason(body.reason()));
        return ResponseEntity.noContent().build();
    }

    private Finding supervised(String id) {
        Finding finding = visible.get(id);
        if (!currentUser.get().has(Roles.SUPERVISOR)) {
            throw new Forbidden("right-missing", Map.of());
        }
        return finding;
    }
}
