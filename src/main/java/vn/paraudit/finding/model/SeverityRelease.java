package vn.paraudit.finding.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Refusal;
import vn.paraudit.engine.ReleaseRule;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.engine.TriedDecisions;

/** A table of severities comes into force only when it says of every violation what the catalogue says. */
@Component
class SeverityRelease implements ReleaseRule {

    private static final String TABLE = "finding-severity";
    private static final String FILE = "bpmn/" + TABLE + ".dmn";
    private static final int MOST_NAMED = 20;

    private final TriedDecisions decisions;
    private final Violations violations;

    SeverityRelease(TriedDecisions decisions, Violations violations) {
        this.decisions = decisions;
        this.violations = violations;
    }

    @Override
    public List<Refusal> refusals(Map<String, byte[]> files) {
        byte[] table = files.get(FILE);
        if (table == null) {
            return List.of();
        }
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        try {
            violations.versions().forEach((day, catalogue) -> new SeverityAgreement(catalogue, day.toString()).differences(cases ->
                decisions.tried(table, TABLE, cases).stream().map(rows -> rows.isEmpty() ? Map.<String, Object>of() : rows.get(0)).toList())
                .forEach(difference -> refusals.putIfAbsent(difference.violation(), new Refusal(FILE, TABLE, "severity-differs", Map.of(
                    "violation", difference.violation(), "catalogue", difference.byCatalogue(), "table", difference.byTable())))));
        } catch (TableFailure failure) {
            return List.of();
        }
        return new ArrayList<>(refusals.values()).subList(0, Math.min(MOST_NAMED, refusals.size()));
    }
}
