package vn.paraudit.sandbox;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/** Stands before every trial: nothing is tried that the fence refuses. */
@Component
public class SoundFiles {

    private final ModelFence fence;
    private final Texts texts;

    SoundFiles(ModelFence fence, Texts texts) {
        this.fence = fence;
        this.texts = texts;
    }

    /** @throws RuleViolation {@code sandbox-refused} with the first of the points, in words */
    public void require(Map<String, byte[]> files) {
        List<Refusal> refusals = fence.check(files);
        if (!refusals.isEmpty()) {
            throw RuleViolation.of("sandbox-refused", Map.of("count", refusals.size(), "first", words(refusals.get(0))));
        }
    }

    private String words(Refusal refusal) {
        return texts.get("fence." + refusal.rule(), refusal.facts()) + (refusal.element().isEmpty() ? "" : " (" + refusal.element() + ")");
    }
}
