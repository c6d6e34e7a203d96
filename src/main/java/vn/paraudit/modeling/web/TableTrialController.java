package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.fence.TableQuestion;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.sandbox.TableTrials;

/** Trying the table of a draft alone. */
@RestController
@RequestMapping("/api/modeling/drafts/{id}/table")
class TableTrialController {

    /** @param questions  what must be given, decision by decision; the one that no other needs comes first */
    record QuestionsView(List<TableQuestion> questions) {
    }

    /** @param values  by name; what is left out has no value */
    record Asking(String decision, @Nullable Map<String, Object> values) {
    }

    private final TableTrials trials;
    private final Manager manager;

    TableTrialController(TableTrials trials, Manager manager) {
        this.trials = trials;
        this.manager = manager;
    }

    @GetMapping
    QuestionsView questions(@PathVariable String id) {
        return new QuestionsView(trials.questions(manager.named(id, "draft")));
    }

    /** Asks the newest saved content; nothing is kept. */
    @PostMapping("/ask")
    @IdempotentByNature("computes only")
    TableTrials.Answer ask(@PathVariable String id, @RequestBody Asking asking) {
        return trials.ask(manager.named(id, "draft"), asking.decision(), asking.values());
    }
}
