package vn.paraudit.planning;

import java.time.LocalDate;
import java.util.Map;

/** What other modules know of units and planning judges risk by. */
public interface UnitRecords {

    /** Day of the last closed inspection by unit code; units never inspected are missing. */
    default Map<String, LocalDate> lastInspections() {
        return Map.of();
    }

    /** Findings not yet closed by unit code. */
    default Map<String, Integer> openFindings() {
        return Map.of();
    }
}
