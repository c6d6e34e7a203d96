package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.modeling.draft.SetShape;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/** The verdict of the fence while somebody draws, and the list of its rules. */
@RestController
@RequestMapping("/api/modeling")
class CheckController {

    private static final String RULE = "fence.";

    record Files(List<ModelFile> files) {
    }

    record VerdictView(List<DraftViews.RefusalView> refusals) {
    }

    /** A rule of the fence; three dots stand for what a refusal names. */
    record RuleView(String rule, String sentence) {
    }

    record PlacedView(Kind kind, String key, List<ModelFile> files) {
    }

    private final SetCheck check;
    private final SetShape shape;
    private final DraftPresenter presenter;
    private final Texts texts;
    private final Manager manager;

    CheckController(SetCheck check, SetShape shape, DraftPresenter presenter, Texts texts, Manager manager) {
        this.check = check;
        this.shape = shape;
        this.presenter = presenter;
        this.texts = texts;
        this.manager = manager;
    }

    @PostMapping("/check")
    @Transactional(readOnly = true)
    VerdictView check(@RequestBody Files files) {
        manager.needed();
        return new VerdictView(presenter.refusals(check.check(ModelFile.contents(files.files()))));
    }

    @GetMapping("/rules")
    Paged<RuleView> rules(Locale locale) {
        manager.needed();
        return new Paged<>(texts.keys(Texts.VIETNAMESE).stream().filter(key -> key.startsWith(RULE)).sorted()
            .map(key -> new RuleView(key.substring(RULE.length()), texts.get(key, Map.of(), locale))).toList(), null);
    }

    /** Puts files of any names where they belong in a set. */
    @PostMapping("/place")
    PlacedView place(@RequestBody Files files) {
        manager.needed();
        SetShape.Placed placed = shape.place(ModelFile.contents(files.files())).orElseThrow(() -> RuleViolation.of("files-no-set", Map.of()));
        return new PlacedView(placed.kind(), placed.key(), ModelFile.of(placed.files()));
    }
}
