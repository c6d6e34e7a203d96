package vn.paraudit.modeling.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.migration.CaseMigrations.Step;
import vn.paraudit.migration.CaseMigrations;
import vn.paraudit.platform.Texts;

/** Says in the reader's words why something cannot be moved. */
@Component
public class ReasonWords {

    private static final String PREFIX = "migration.";
    /** Facts that are ids of elements; people read labels. */
    private static final Set<String> ELEMENTS = Set.of("step", "source", "target");

    private final CaseMigrations engine;
    private final Texts texts;

    ReasonWords(CaseMigrations engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    public List<String> of(Plan plan, List<Reason> reasons) {
        Map<String, String> labels = labels(plan.from());
        labels(plan.to()).forEach(labels::putIfAbsent);
        return reasons.stream().map(reason -> sentence(reason, labels)).toList();
    }

    private String sentence(Reason reason, Map<String, String> labels) {
        Map<String, Object> facts = new HashMap<>(reason.facts());
        ELEMENTS.forEach(name -> facts.computeIfPresent(name, (key, id) -> labels.getOrDefault(id.toString(), id.toString())));
        facts.computeIfPresent("seat", (key, seat) -> texts.has("seat." + seat) ? texts.get("seat." + seat, Map.of()) : seat);
        String own = PREFIX + reason.rule();
        return texts.get(texts.has(own) ? own : "problem." + reason.rule(), facts);
    }

    private Map<String, String> labels(String definitionId) {
        return engine.steps(definitionId).stream().filter(step -> !step.name().isEmpty()).collect(Collectors.toMap(Step::id, Step::name, (one, other) -> one));
    }
}
