package vn.paraudit.discipline.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.discipline.model.JoinedActs;
import vn.paraudit.discipline.process.CaseMeasures;
import vn.paraudit.discipline.process.ComplaintDesk;
import vn.paraudit.discipline.process.JoiningDesk;
import vn.paraudit.platform.IdempotentByKey;

/** What happens to a case beside its tasks. */
@RestController
@RequestMapping("/api/disciplinary-cases/{id}")
class CaseMeasureController {

    record Reason(String reason) {
    }

    record Pause(String ground, LocalDate from, @Nullable LocalDate to, String reason) {
    }

    record Resumption(String reason, @Nullable LocalDate on) {
    }

    record NewAct(String facts, LocalDate factOn, @Nullable String specialGround, String consequence) {
    }

    record Complaint(LocalDate receivedOn, @Nullable LocalDate writtenOn, String text) {
    }

    private final CaseMeasures measures;
    private final ComplaintDesk complaints;
    private final JoiningDesk joining;

    CaseMeasureController(CaseMeasures measures, ComplaintDesk complaints, JoiningDesk joining) {
        this.measures = measures;
        this.complaints = complaints;
        this.joining = joining;
    }

    /** Lets the handling take as long as the law allows in complicated circumstances. */
    @PostMapping("/extend")
    @IdempotentByKey
    ResponseEntity<Void> extend(@PathVariable String id, @RequestBody Reason body) {
        measures.extend(VisibleCases.id(id), body.reason());
        return ResponseEntity.noContent().build();
    }

    /** The clock stands still by the days of a paper, not by the day on which it is entered. */
    @PostMapping("/pause")
    @IdempotentByKey
    ResponseEntity<Void> pause(@PathVariable String id, @RequestBody Pause body) {
        measures.pause(VisibleCases.id(id), body.ground(), body.from(), body.to(), body.reason());
        return ResponseEntity.noContent().build();
    }

    /** The ground of the deferral has gone. */
    @PostMapping("/resume")
    @IdempotentByKey
    ResponseEntity<Void> resume(@PathVariable String id, @RequestBody Resumption body) {
        measures.resume(VisibleCases.id(id), body.reason(), body.on());
        return ResponseEntity.noContent().build();
    }

    /** Another act of the same person is considered together with the one that opened the case. */
    @PostMapping("/acts")
    @IdempotentByKey
    ResponseEntity<Void> join(@PathVariable String id, @RequestBody NewAct body) {
        joining.join(VisibleCases.id(id), new JoinedActs.Joined(0, body.facts(), body.factOn(), body.specialGround(), body.consequence()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/complaints")
    @IdempotentByKey
    ResponseEntity<Void> complain(@PathVariable String id, @RequestBody Complaint body) {
        complaints.enterComplaint(VisibleCases.id(id), body.receivedOn(), body.writtenOn(), body.text());
        return ResponseEntity.noContent().build();
    }
}
