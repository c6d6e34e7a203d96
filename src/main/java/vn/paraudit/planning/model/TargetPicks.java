package vn.paraudit.planning.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;

/** Turns the units that somebody picked into targets with the risk that spoke for them. */
@Component
class TargetPicks {

    private final RiskRanking ranking;

    TargetPicks(RiskRanking ranking) {
        this.ranking = ranking;
    }

    /**
     * @param reason  why the picks differ from the ranking; needed when a picked unit ranks below one that was left out
     * @throws RuleViolation {@code pick-without-reason} naming the first such unit
     */
    List<Target> targets(int year, List<String> unitCodes, List<Target> before, String reason) {
        List<RiskRanking.Ranked> ranked = ranking.rank(year);
        Map<String, RiskRanking.Ranked> byUnit = new HashMap<>();
        ranked.forEach(unit -> byUnit.put(unit.unitCode(), unit));
        return unitCodes.stream().map(code -> target(byUnit.get(code), ranked, unitCodes, before, reason)).toList();
    }

    private static Target target(RiskRanking.Ranked unit, List<RiskRanking.Ranked> ranked, List<String> picked, List<Target> before,
            String reason) {
        boolean againstRanking = ranked.stream().anyMatch(other -> other.communeLevel() == unit.communeLevel()
            && other.score() > unit.score() && !picked.contains(other.unitCode()));
        if (againstRanking && (reason == null || reason.isBlank())) {
            throw RuleViolation.of("pick-without-reason", Map.of("unit", unit.unitCode()));
        }
        Target known = before.stream().filter(target -> target.unitCode().equals(unit.unitCode())).findFirst().orElse(null);
        return new Target(known == null ? Ids.next() : known.id(), unit.unitCode(),
            known == null ? VisitMode.PLANNED : known.mode(), known == null ? null : known.wave(), unit.score(), unit.reasons(), againstRanking ? reason : null);
    }
}
