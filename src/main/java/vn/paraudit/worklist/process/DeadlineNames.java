package vn.paraudit.worklist.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.engine.CatalogueSource;

/** Tells the engine which deadlines there are, so that a model cannot name one that is not. */
@Component
class DeadlineNames implements CatalogueSource {

    private final Deadlines deadlines;

    DeadlineNames(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Set<String> deadlines() {
        return Set.copyOf(deadlines.keys());
    }

    @Override
    public String nameOfDeadline(String key) {
        return deadlines.nameOf(key);
    }
}
