package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.SetShape;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/** The verdict of the fence while somebody draws, and the list of its rules. */
@RestController
@RequestMapping("/api/modeling")
class CheckController {

    record Files(List<ModelFile> files) {
    }

    record VerdictView(List<DraftViews.RefusalView> refusals) {
    }

    /**
     * A rule; three dots stand for what a refusal names.
     *
     * @param advice  whether it does not stand in the way of a release
     */
    record RuleView(String rule, String sentence, boolean advice) {
    }

    record PlacedView(Kind kind, String key, List<ModelFile> files) {
    }

    private final Verdicts verdicts;
    private final SetShape shape;
    private final Texts texts;
    private final Manager manager;

    CheckController(Verdicts verdicts, SetShape shape, Texts texts, Manager manager) {
        this.verdicts = verdicts;
        this.shape = shape;
        this.texts = texts;
        this.manager = manager;
    }

    @PostMapping("/check")
    @IdempotentByNature("computes only")
    @Transactional(readOnly = true)
    VerdictView check(@RequestBody Files files) {
        manager.needed();
        return new VerdictView(verdicts.of(ModelFile.contents(files.files())));
    }

    @GetMapping("/rules")
    Paged<RuleView> rules(Locale locale) {
        manager.needed();
        return new Paged<>(Stream.of(Verdicts.MUST, Verdicts.SHOULD).flatMap(kind -> rules(kind, locale)).toList(), null);
    }

    private Stream<RuleView> rules(String kind, Locale locale) {
        return texts.keys(Texts.VIETNAMESE).stream().filter(key -> key.startsWith(kind)).sorted()
            .map(key -> new RuleView(key.substring(kind.length()), texts.get(key, Map.of(), locale), Verdicts.SHOULD.equals(kind)));
    }

    /** Puts files of any names where they belong in a set. */
    @PostMapping("/place")
    @IdempotentByNature("computes only")
    PlacedView place(@RequestBody Files files) {
        manager.needed();
        SetShape.Placed placed = shape.place(ModelFile.contents(files.files())).orElseThrow(() -> RuleViolation.of("files-no-set", Map.of()));
        return new PlacedView(placed.kind(), placed.key(), ModelFile.of(placed.files()));
    }
}
