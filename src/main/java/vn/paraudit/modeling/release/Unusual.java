package vn.paraudit.modeling.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.Refusal;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.sandbox.Trials;

/** What does not stand in the way of a release and is still to be asked about before: nobody has tried the draft, or a tool's texts are left in it. */
@Component
public class Unusual {

    /** Beginning of the keys of its sentences. */
    private static final String SENTENCES = "advice.";

    private final SetCheck check;
    private final Trials trials;
    private final Points points;

    Unusual(SetCheck check, Trials trials, Points points) {
        this.check = check;
        this.trials = trials;
        this.points = points;
    }

    /** In words; nothing of files that are not sound, for those are refused anyway. */
    public List<Points.Point> of(Draft draft, Map<String, byte[]> files) {
        List<Refusal> found = new ArrayList<>();
        Trials.Tried tried = draft.kind() == Kind.PROCESS ? trials.of(draft.id(), files) : Trials.Tried.THIS;
        if (tried != Trials.Tried.THIS) {
            found.add(new Refusal(draft.kind().fileOf(draft.key()), "", tried == Trials.Tried.NEVER ? "never-tried" : "changed-since-tried", Map.of()));
        }
        found.addAll(check.defaults(files, check.check(files)));
        return points.of(SENTENCES, found, files);
    }
}
