package vn.paraudit.inspection.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** Notes acts that no task of the worklist records: in the inspection's own history and in the audit trail. */
@Component
class Records {

    private final CaseActs acts;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final TimeSource time;

    Records(CaseActs acts, AuditTrail trail, CurrentUser currentUser, Texts texts, TimeSource time) {
        this.acts = acts;
        this.trail = trail;
        this.currentUser = currentUser;
        this.texts = texts;
        this.time = time;
    }

    void record(UUID inspectionId, String act, Map<String, Object> facts) {
        acts.add(inspectionId, act, facts, currentUser.get());
        trail.record(AuditTrail.Subject.INSPECTION, inspectionId, act, Map.of(), facts);
    }

    /** Titles are official and therefore Vietnamese, whoever opens the inspection. */
    String title(int year) {
        return texts.get("inspection.title", Map.of("year", String.valueOf(year)), Texts.VIETNAMESE);
    }

    Instant now() {
        return time.now();
    }
}
