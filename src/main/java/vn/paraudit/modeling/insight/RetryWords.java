package vn.paraudit.modeling.insight;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DrawnNames;
import vn.paraudit.security.ActWords;
import vn.paraudit.security.AuditEntry;

/** In the trail of a case, the step whose work failed and was tried again is called as its diagram has it. */
@Component
class RetryWords implements ActWords {

    private final DrawnNames names;

    RetryWords(DrawnNames names) {
        this.names = names;
    }

    @Override
    public Optional<Words> of(UUID subjectId, AuditEntry entry) {
        return !FailedWork.RETRIED.equals(entry.act()) ? Optional.empty() : Optional.of(new Words(Map.of(), Map.of(),
            (path, value) -> FailedWork.STEP.equals(path) ? names.stepOfCase(subjectId, value) : Optional.empty()));
    }
}
