package vn.paraudit.planning.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.UnitKind;
import vn.paraudit.organization.Units;
import vn.paraudit.planning.model.RiskRanking;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.FormOptions;

/** PlanFormWords in the reader's language. */
@Component
class PlanFormWords {

    private final Units units;
    private final Texts texts;
    private final TimeSource time;

    PlanFormWords(Units units, Texts texts, TimeSource time) {
        this.units = units;
        this.texts = texts;
        this.time = time;
    }

    String unit(String code) {
        return units.namesOf(List.of(code)).getOrDefault(code, code);
    }

    String text(String key, Map<String, Object> facts) {
        return texts.get(key, facts);
    }

    String reasons(RiskRanking.Ranked unit) {
        return unit.reasons().stream().map(reason -> texts.get("planning.risk." + reason.code(), Map.of()) + " (+" + reason.points() + ")")
            .collect(Collectors.joining("; "));
    }

    List<Map<String, Object>> departments() {
        return units.existingOn(time.today()).stream().filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
            .map(unit -> FormOptions.option(unit.code(), unit(unit.code()))).toList();
    }
}
