package vn.paraudit.modeling.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Refusal;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.draft.SetCheck;

/** The verdict on a set in words: what must be mended, then what had better be. */
@Component
class Verdicts {

    static final String MUST = "fence.";
    static final String SHOULD = "advice.";

    private final SetCheck check;
    private final Points points;

    Verdicts(SetCheck check, Points points) {
        this.check = check;
        this.points = points;
    }

    List<DraftViews.RefusalView> of(Map<String, byte[]> files) {
        List<Refusal> refusals = check.check(files);
        return Stream.concat(views(MUST, refusals, files), views(SHOULD, check.advice(files, refusals), files)).toList();
    }

    private Stream<DraftViews.RefusalView> views(String sentences, List<Refusal> refusals, Map<String, byte[]> files) {
        return points.of(sentences, refusals, files).stream().map(point -> new DraftViews.RefusalView(point.file(), point.element(), point.label(),
            point.rule(), point.sentence(), SHOULD.equals(sentences)));
    }
}
