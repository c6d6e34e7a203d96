package vn.paraudit.document.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.document.model.PaperDesk;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;

/** Official papers and their numbers; read by those who may read of what they are about. */
@RestController
@RequestMapping("/api/papers")
class PaperController {

    /** @param reason  why a number that is there is corrected */
    record Number(@Nullable String number, @Nullable LocalDate dated, @Nullable String reason) {
    }

    private final PaperDesk desk;
    private final PaperPresenter presenter;

    PaperController(PaperDesk desk, PaperPresenter presenter) {
        this.desk = desk;
        this.presenter = presenter;
    }

    /** Papers of one case: plan, team, inspection, remedy or disciplinary case. */
    @GetMapping("/of-subject")
    @Transactional(readOnly = true)
    List<PaperView> ofSubject(@RequestParam String subjectType, @RequestParam String subjectId) {
        return Ids.parse(subjectId).map(id -> presenter.views(desk.of(subjectType, id))).orElse(List.of());
    }

    /** Enters number and date as the records office has given them, or corrects them with a reason. */
    @PutMapping("/{id}/number")
    ResponseEntity<Void> enterNumber(@PathVariable String id, @RequestBody Number body) {
        desk.enterNumber(Ids.parse(id).orElseThrow(() -> new NotFound("paper")), body.number(), body.dated(), body.reason());
        return ResponseEntity.noContent().build();
    }
}
