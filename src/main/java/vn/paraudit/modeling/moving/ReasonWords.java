package vn.paraudit.modeling.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.platform.Texts;

/** Says in the reader's words why something cannot be moved. */
@Component
public class ReasonWords {

    private static final String PREFIX = "migration.";
    /** Facts that are ids of elements; people read labels. */
    private static final Set<String> ELEMENTS = Set.of("step", "source", "target");

    private final DrawnNames names;
    private final Texts texts;

    ReasonWords(DrawnNames names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    public List<String> of(Plan plan, List<Reason> reasons) {
        return reasons.stream().map(reason -> sentence(reason, plan)).toList();
    }

    private String sentence(Reason reason, Plan plan) {
        Map<String, Object> facts = new HashMap<>(reason.facts());
        ELEMENTS.forEach(name -> facts.computeIfPresent(name, (key, id) -> called(plan, id.toString())));
        facts.computeIfPresent("seat", (key, seat) -> texts.has("seat." + seat) ? texts.get("seat." + seat, Map.of()) : seat);
        String own = PREFIX + reason.rule();
        return texts.get(texts.has(own) ? own : "problem." + reason.rule(), facts);
    }

    private String called(Plan plan, String step) {
        return names.step(plan.from(), step).or(() -> names.step(plan.to(), step)).orElse(step);
    }
}
