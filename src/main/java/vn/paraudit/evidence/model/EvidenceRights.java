package vn.paraudit.evidence.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.evidence.EvidenceAccess;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Asks the module that owns a subject what the current user may do with its evidence. */
@Component
class EvidenceRights {

    private final Map<String, EvidenceAccess> byKind = new HashMap<>();
    private final CurrentUser currentUser;

    EvidenceRights(List<EvidenceAccess> owners, CurrentUser currentUser) {
        this.currentUser = currentUser;
        for (EvidenceAccess owner : owners) {
            if (byKind.put(owner.kind(), owner) != null) {
                throw new IllegalStateException("Evidence of the kind " + owner.kind() + " has two owners");
            }
        }
    }

    /** Refuses as unknown what the user may not see. */
    void requireReadable(Evidence.Subject subject) {
        EvidenceAccess owner = byKind.get(subject.kind());
        if (owner == null || !owner.mayRead(subject.id(), currentUser.get())) {
            throw new NotFound("evidence");
        }
    }

    /** For a subject that the user may see. */
    void requireAddable(Evidence.Subject subject) {
        EvidenceAccess owner = byKind.get(subject.kind());
        if (owner.frozen(subject.id())) {
            throw RuleViolation.of("evidence-frozen");
        }
        if (!owner.mayAdd(subject.id(), currentUser.get())) {
            throw new Forbidden("evidence-not-yours", Map.of());
        }
    }

    /** Who looked at what is for those who watch over the work, not for those who are watched. */
    void requireOverseer() {
        Actor actor = currentUser.get();
        if (!actor.has(Roles.OBSERVER) && !actor.has(Roles.ARCHIVIST) && !actor.has(Roles.ADMIN)) {
            throw new Forbidden("right-missing", Map.of());
        }
    }

    Actor user() {
        return currentUser.get();
    }
}
