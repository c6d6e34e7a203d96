package vn.paraudit.discipline.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.process.CaseMeasures;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.CurrentUser;

/** What happens to a case beside its tasks. */
@RestController
@RequestMapping("/api/disciplinary-cases/{id}")
class CaseMeasureController {

    private static final int LONGEST_TEXT = 10_000;

    record Reason(String reason) {
    }

    record Complaint(LocalDate receivedOn, String text) {
    }

    private final VisibleCases visible;
    private final CaseAccess access;
    private final CaseMeasures measures;
    private final CurrentUser currentUser;

    CaseMeasureController(VisibleCases visible, CaseAccess access, CaseMeasures measures, CurrentUser currentUser) {
        this.visible = visible;
        this.access = access;
        this.measures = measures;
        this.currentUser = currentUser;
    }

    /** Lets the handling take as long as the law allows in complicated circumstances. */
    @PostMapping("/extend")
    @IdempotentByKey
    ResponseEntity<Void> extend(@PathVariable String id, @RequestBody Reason body) {
        DisciplinaryCase one = visible.get(id);
        require(access.mayDecide(currentUser.get()));
        measures.extend(one.id(), text(body.reason()));
        return ResponseEntity.noContent().build();
    }

    /** The ground of the deferral has gone. */
    @PostMapping("/resume")
    @IdempotentByKey
    ResponseEntity<Void> resume(@PathVariable String id, @RequestBody Reason body) {
        DisciplinaryCase one = visible.get(id);
        require(access.mayEnter(one.id(), currentUser.get()));
        measures.resume(one.id(), text(body.reason()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/complaints")
    @IdempotentByKey
    ResponseEntity<Void> complain(@PathVariable String id, @RequestBody Complaint body) {
        DisciplinaryCase one = visible.get(id);
        require(access.mayEnter(one.id(), currentUser.get()));
        if (body.receivedOn() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        measures.enterComplaint(one.id(), body.receivedOn(), text(body.text()));
        return ResponseEntity.noContent().build();
    }

    private static void require(boolean right) {
        if (!right) {
            throw new Forbidden("right-missing", Map.of());
        }
    }

    private static String text(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw RuleViolation.of("reason-needed", Map.of("max", LONGEST_TEXT));
        }
        return text.strip();
    }
}
