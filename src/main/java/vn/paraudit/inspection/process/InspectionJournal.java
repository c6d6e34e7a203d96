package vn.paraudit.inspection.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** Notes acts that no task of the worklist records. */
@Component
class InspectionJournal {

    private final CaseActs acts;
    private final Units units;
    private final Texts texts;
    private final TimeSource time;

    InspectionJournal(CaseActs acts, Units units, Texts texts, TimeSource time) {
        this.acts = acts;
        this.units = units;
        this.texts = texts;
        this.time = time;
    }

    void record(UUID inspectionId, String act, Map<String, Object> facts) {
        acts.record(AuditTrail.Subject.INSPECTION, inspectionId, act, facts);
    }

    /** Titles are official and therefore Vietnamese, whoever opens the inspection. */
    String title(int year) {
        return texts.get("inspection.title", Map.of("year", String.valueOf(year)), Texts.VIETNAMESE);
    }

    /** The reason on record for an inspection that an amendment of the plan leaves out. */
    String amendmentReason() {
        return texts.get("inspection.left-out", Map.of(), Texts.VIETNAMESE);
    }

    /** What the notice of a moved visit says beside its act. */
    String visitMoved(String unitCode, String from, String to, String reason) {
        return texts.get("inspection.visit-moved", Map.of("unit", units.namesOf(List.of(unitCode)).getOrDefault(unitCode, unitCode), "from", from, "to", to,
            "reason", reason), Texts.VIETNAMESE);
    }

    Instant now() {
        return time.now();
    }
}
