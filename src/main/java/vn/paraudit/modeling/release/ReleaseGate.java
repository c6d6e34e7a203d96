package vn.paraudit.modeling.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.Refusal;
import vn.paraudit.engine.ReleaseRule;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.draft.SetCheck;
import vn.paraudit.sandbox.Scenarios;

/** Everything that must be true of a draft before it may come into force. */
@Component
record ReleaseGate(SetCheck check, List<ReleaseRule> rules, Scenarios scenarios, ModelSets sets, Points points, VersionTags tags, Unusual unusual) {

    List<Refusal> refusals(Draft draft, Map<String, byte[]> files) {
        List<Refusal> refusals = new ArrayList<>(check.check(files));
        if (!files.containsKey(draft.kind().fileOf(draft.key()))) {
            refusals.add(new Refusal(draft.kind().fileOf(draft.key()), "", "set-key", Map.of("name", draft.key())));
        }
        if (refusals.isEmpty()) {
            rules.forEach(rule -> refusals.addAll(rule.refusals(files)));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(scenarios.refusals(draft.id()));
        }
        return refusals;
    }

    /** A tag that was used before says nothing of its own: it would be raised. */
    boolean changesNothing(Draft draft, Map<String, byte[]> files) {
        return sets.find(draft.kind(), draft.key()).filter(set -> Differences.none(tags.raised(set.files()), tags.raised(files))).isPresent();
    }
}
