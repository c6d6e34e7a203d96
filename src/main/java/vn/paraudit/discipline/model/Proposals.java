package vn.paraudit.discipline.model;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Decisions;

/** What the decision tables say to a case; they propose, the competent person decides. */
@Component
public class Proposals {

    private static final String SCREENING = "discipline-screening";
    private static final String FORM = "discipline-form";

    private final Decisions decisions;

    Proposals(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A row that applied: what it says, why, by which article, and whether its source is confirmed. */
    public record Proposal(String outcome, String reason, String article, boolean confirmed) {
    }

    /**
     * Whether the case may go on: proceed, deferred, exempt or expired.
     *
     * @param formInQuestion  REPRIMAND, WARNING_OR_ABOVE or {@code null} while nobody has said
     */
    public Proposal screening(DisciplinaryCase one, String formInQuestion) {
        Map<String, Object> input = variables(one);
        input.put("formInQuestion", formInQuestion);
        return proposal(decisions.first(SCREENING, input, "outcome"), "outcome");
    }

    /** The form that the table gives; MANUAL when it gives none. */
    public Proposal form(DisciplinaryCase one) {
        Map<String, Object> input = variables(one);
        input.put("specialGround", one.specialGround());
        input.put("priorForm", one.priorForm());
        input.put("consequence", one.consequence());
        input.put("remorse", one.remorse());
        return proposal(decisions.first(FORM, input, "form"), "form");
    }

    /** What the tables and the diagram read of a case. */
    public static Map<String, Object> variables(DisciplinaryCase one) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("subjectType", one.subjectType());
        variables.put("isLeader", one.leader());
        variables.put("factOn", one.factOn().toString());
        variables.put("detectedOn", one.detectedOn().toString());
        variables.put("circumstance", one.circumstance());
        variables.put("proceedAnyway", one.proceedAnyway());
        variables.put("noLimitation", one.noLimitation());
        variables.put("formInQuestion", null);
        return variables;
    }

    private static Proposal proposal(Map<String, Object> row, String output) {
        return new Proposal(String.valueOf(row.get(output)), String.valueOf(row.get("reason")), String.valueOf(row.get("article")),
            "sourced".equals(row.get("flag")));
    }
}
