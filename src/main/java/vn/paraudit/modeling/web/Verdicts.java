package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Refusal;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.platform.Texts;

/** The verdict on a set in words: what must be mended, then what had better be. */
@Component
class Verdicts {

    static final String MUST = "fence.";
    static final String SHOULD = "advice.";

    private final SetCheck check;
    private final Texts texts;

    Verdicts(SetCheck check, Texts texts) {
        this.check = check;
        this.texts = texts;
    }

    List<DraftViews.RefusalView> of(Map<String, byte[]> files) {
        List<Refusal> refusals = check.check(files);
        return Stream.concat(views(MUST, refusals), views(SHOULD, check.advice(files, refusals))).toList();
    }

    private Stream<DraftViews.RefusalView> views(String sentences, List<Refusal> refusals) {
        return refusals.stream().map(refusal -> new DraftViews.RefusalView(refusal.file(), refusal.element(), refusal.rule(),
            texts.get(sentences + refusal.rule(), refusal.facts()), SHOULD.equals(sentences)));
    }
}
