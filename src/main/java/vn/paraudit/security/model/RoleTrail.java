package vn.paraudit.security.model;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.AuditTrail;

/** What is said in an account's trail of the roles that take two. */
@Component
class RoleTrail {

    private final AuditTrail trail;

    RoleTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** Who acts now is known to the trail; who proposed is told beside. */
    void record(String act, RoleGrant grant) {
        String reason = grant.refusal() == null ? grant.reason() : grant.refusal();
        trail.record(AuditTrail.Subject.ACCOUNT, grant.accountId(), act, Map.of(),
            Map.of("role", grant.role(), "reason", reason, "proposedBy", grant.proposedBy().toString()));
    }
}
