package vn.paraudit.planning.model;

import java.util.List;
import java.util.UUID;
import vn.paraudit.planning.VisitMode;

/**
 * A unit on a plan.
 *
 * @param wave         number of the wave, {@code null} until one is chosen
 * @param riskScore    score of the risk table when it was picked
 * @param riskReasons  keys of the reasons that made the score
 * @param pickReason   why it was picked against the ranking, or {@code null}
 */
public record Target(
    UUID id, String unitCode, VisitMode mode, Integer wave, int riskScore, List<RiskReason> riskReasons, String pickReason) {

    /** The same target in another wave and inspected another way. */
    Target visited(Integer newWave, VisitMode newMode) {
        return new Target(id, unitCode, newMode, newWave, riskScore, riskReasons, pickReason);
    }

    /** The same target on another plan. */
    public Target copy(UUID newId) {
        return new Target(newId, unitCode, mode, wave, riskScore, riskReasons, pickReason);
    }
}
