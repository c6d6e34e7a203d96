package vn.paraudit.modeling.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;

/** The verdict on a set: what the fence says of its content, and whether its files make a set. One verdict for editor, API and desktop. */
@Component
public class SetCheck {

    private final ModelFence fence;
    private final SetShape shape;

    SetCheck(ModelFence fence, SetShape shape) {
        this.fence = fence;
        this.shape = shape;
    }

    public List<Refusal> check(Map<String, byte[]> files) {
        List<Refusal> refusals = new ArrayList<>(fence.check(files));
        shape.problems(files).stream().filter(problem -> refusals.stream().noneMatch(refusal -> sameMeaning(refusal, problem))).forEach(refusals::add);
        return refusals;
    }

    /** A file that cannot be read at all needs no word on its name. */
    private static boolean sameMeaning(Refusal refusal, Refusal problem) {
        return refusal.file().equals(problem.file()) && (refusal.rule().startsWith("xml-") || refusal.rule().startsWith("file-"));
    }
}
