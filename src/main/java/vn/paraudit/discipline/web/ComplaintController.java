package vn.paraudit.discipline.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.discipline.process.ComplaintMeasures;
import vn.paraudit.platform.IdempotentByKey;

/** What happens to the complaint that runs beside its tasks; each by the day of the paper that says so. */
@RestController
@RequestMapping("/api/disciplinary-cases/{id}/complaint")
class ComplaintController {

    record Paper(LocalDate on, String reason) {
    }

    record Standstill(LocalDate since, @Nullable LocalDate until, String reason) {
    }

    private final ComplaintMeasures measures;

    ComplaintController(ComplaintMeasures measures) {
        this.measures = measures;
    }

    /** The person withdraws it by a signed petition. */
    @PostMapping("/withdraw")
    @IdempotentByKey
    ResponseEntity<Void> withdraw(@PathVariable String id, @RequestBody Paper body) {
        measures.giveUp(VisibleCases.id(id), true, body.on(), body.reason());
        return ResponseEntity.noContent().build();
    }

    /** It ends by decision without a settlement. */
    @PostMapping("/end")
    @IdempotentByKey
    ResponseEntity<Void> end(@PathVariable String id, @RequestBody Paper body) {
        measures.giveUp(VisibleCases.id(id), false, body.on(), body.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/pause")
    @IdempotentByKey
    ResponseEntity<Void> pause(@PathVariable String id, @RequestBody Standstill body) {
        measures.pause(VisibleCases.id(id), body.since(), body.until(), body.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/resume")
    @IdempotentByKey
    ResponseEntity<Void> resume(@PathVariable String id, @RequestBody Paper body) {
        measures.resume(VisibleCases.id(id), body.on(), body.reason());
        return ResponseEntity.noContent().build();
    }
}
