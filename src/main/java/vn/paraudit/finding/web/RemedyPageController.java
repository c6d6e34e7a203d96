package vn.paraudit.finding.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.process.RemedyDesk;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.CurrentUser;

/** The remedy of a conclusion by one unit: what is demanded, planned, reported and urged. */
@RestController
@RequestMapping("/api/remedies/{id}")
class RemedyPageController {

    /** Who decides in the place of whoever signed, by which letter. */
    record Delegation(UUID personId, String letter) {
    }

    private final RemedyDesk desk;
    private final RemedyPresenter presenter;
    private final CurrentUser currentUser;

    RemedyPageController(RemedyDesk desk, RemedyPresenter presenter, CurrentUser currentUser) {
        this.desk = desk;
        this.presenter = presenter;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    RemedyViews.RemedyDetailView remedy(@PathVariable String id) {
        return presenter.detail(desk.read(id(id)), currentUser.get());
    }

    /** The unit reports what was to be done at once without waiting for the plan; the report itself is a task of its head. */
    @PostMapping("/quick-report")
    @IdempotentByKey
    ResponseEntity<Void> reportEarly(@PathVariable String id) {
        desk.reportEarly(id(id));
        return ResponseEntity.noContent().build();
    }

    /** Whoever signed the conclusion lets somebody else extend, end and transfer what it demands. */
    @PostMapping("/delegation")
    @IdempotentByKey
    ResponseEntity<Void> delegate(@PathVariable String id, @RequestBody Delegation body) {
        desk.delegate(id(id), body.personId(), body.letter());
        return ResponseEntity.noContent().build();
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("remedy"));
    }
}
