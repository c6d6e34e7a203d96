package vn.paraudit.modeling.moving;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;

/** Who moves cases when, and what the audit trail says of a move as a whole. */
@Component
class MigrationTrail {

    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final TimeSource time;

    MigrationTrail(AuditTrail trail, CurrentUser currentUser, TimeSource time) {
        this.trail = trail;
        this.currentUser = currentUser;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    Actor actor() {
        return currentUser.get();
    }

    void begun(Migration migration, int cases) {
        trail.record(AuditTrail.Subject.MODEL, migration.id(), "migration-begun",
            Map.of("process", migration.processKey(), "version", migration.fromVersion()),
            Map.of("process", migration.processKey(), "version", migration.toVersion(), "cases", cases, "reason", migration.reasons().move()));
    }

    void ended(Migration migration) {
        trail.record(AuditTrail.Subject.MODEL, migration.id(), "migration-ended", Map.of(), Map.of("cases", migration.counts()));
    }

    void undoBegun(Migration migration, String reason) {
        trail.record(AuditTrail.Subject.MODEL, migration.id(), "migration-undo-begun",
            Map.of("version", migration.toVersion()), Map.of("version", migration.fromVersion(), "reason", reason));
    }

    void undone(Migration migration) {
        trail.record(AuditTrail.Subject.MODEL, migration.id(), "migration-undone", Map.of(), Map.of("cases", migration.counts()));
    }
}
