package vn.paraudit.discipline.web;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.discipline.process.CaseMeasures;
import vn.paraudit.discipline.process.ComplaintDesk;
import vn.paraudit.platform.IdempotentByKey;

/** What happens to a case beside its tasks. */
@RestController
@RequestMapping("/api/disciplinary-cases/{id}")
class CaseMeasureController {

    record Reason(String reason) {
    }

    record Complaint(LocalDate receivedOn, String text) {
    }

    private final CaseMeasures measures;
    private final ComplaintDesk complaints;

    CaseMeasureController(CaseMeasures measures, ComplaintDesk complaints) {
        this.measures = measures;
        this.complaints = complaints;
    }

    /** Lets the handling take as long as the law allows in complicated circumstances. */
    @PostMapping("/extend")
    @IdempotentByKey
    ResponseEntity<Void> extend(@PathVariable String id, @RequestBody Reason body) {
        measures.extend(VisibleCases.id(id), body.reason());
        return ResponseEntity.noContent().build();
    }

    /** The ground of the deferral has gone. */
    @PostMapping("/resume")
    @IdempotentByKey
    ResponseEntity<Void> resume(@PathVariable String id, @RequestBody Reason body) {
        measures.resume(VisibleCases.id(id), body.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/complaints")
    @IdempotentByKey
    ResponseEntity<Void> complain(@PathVariable String id, @RequestBody Complaint body) {
        complaints.enterComplaint(VisibleCases.id(id), body.receivedOn(), body.text());
        return ResponseEntity.noContent().build();
    }
}
