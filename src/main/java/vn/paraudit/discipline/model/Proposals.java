package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.model.Matter.Act;
import vn.paraudit.discipline.model.Matter.Attitude;
import vn.paraudit.discipline.model.Matter.Reminder;
import vn.paraudit.engine.Decisions;
import vn.paraudit.platform.TimeSource;

/** What the decision tables say to a case; they propose, the competent person decides. */
@Component
public class Proposals {

    /** Forms that differ in their limitation. */
    public static final List<String> IN_QUESTION = List.of("REPRIMAND", "WARNING_OR_ABOVE");

    /** Years within which a new act restarts the limitation of the one before, whatever its form. */
    private static final int SHORTEST_LIMITATION = 5;
    private static final String SCREENING = "discipline-screening";
    private static final String HANDLING = "discipline.handling";

    private final Decisions decisions;
    private final FormRule rule;
    private final CaseLaw law;
    private final JoinedActs joined;
    private final LegalClocks clocks;
    private final TimeSource time;

    Proposals(Decisions decisions, FormRule rule, CaseLaw law, JoinedActs joined, LegalClocks clocks, TimeSource time) {
        this.decisions = decisions;
        this.rule = rule;
        this.law = law;
        this.joined = joined;
        this.clocks = clocks;
        this.time = time;
    }

    /**
     * Whether a case may go on.
     *
     * @param outcome  proceed, deferred, excluded, exempt, reduced, expired or asked
     * @param endsOn   day on which the limitation ends; {@code null} where there is none or nobody knows the form yet
     */
    public record Screening(String outcome, String reason, Basis basis, @Nullable LocalDate endsOn) {
    }

    /** @param formInQuestion  REPRIMAND, WARNING_OR_ABOVE or {@code null} while nobody has said */
    public Screening screening(DisciplinaryCase one, @Nullable String formInQuestion) {
        Map<String, Object> input = variables(one);
        input.put("formInQuestion", formInQuestion);
        Map<String, Object> row = decisions.first(SCREENING, input, "outcome");
        int years = row.get("limitYears") instanceof Number said ? said.intValue() : 0;
        return new Screening(String.valueOf(row.get("outcome")), String.valueOf(row.get("reason")), Regimes.basis(row),
            years == 0 ? null : limitationFrom(one).plusYears(years));
    }

    /** The form that the tables give. */
    public FormRule.Proposal form(DisciplinaryCase one) {
        Assessment known = law.assessment(one);
        Act act = new Act(one.factOn(), one.specialGround(), one.consequence(), one.priorForm(), known.priorFrom(), known.repeatAgreed(),
            new Reminder(known.reminderNeeded(), known.reminded()), known.waste());
        List<Act> acts = new ArrayList<>(List.of(act));
        joined.of(one.id()).forEach(more -> acts.add(new Act(more.factOn(), more.specialGround(), more.consequence(), null, null, false,
            new Reminder(false, false), null)));
        return rule.propose(law.book(), new Matter(one.subjectType(), one.leader(), law.handledFrom(one), known.regime(), acts,
            known.servingForm(), new Attitude(one.remorse(), !known.mitigating().isEmpty(), !known.aggravating().isEmpty())));
    }

    /** What the tables and the diagram read of a case. */
    public Map<String, Object> variables(DisciplinaryCase one) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("subjectType", one.subjectType());
        variables.put("isLeader", one.leader());
        variables.put("factOn", one.factOn().toString());
        variables.put("detectedOn", one.detectedOn().toString());
        variables.put("handledFrom", law.handledFrom(one).toString());
        variables.put("limitationFrom", limitationFrom(one).toString());
        variables.put("checkedOn", checkedOn(one).toString());
        variables.put("circumstance", one.circumstance());
        variables.put("proceedAnyway", one.proceedAnyway());
        variables.put("noLimitation", one.noLimitation());
        variables.put("formInQuestion", null);
        return variables;
    }

    /** The limitation runs to the conclusion of the competent level; until then to today. */
    private LocalDate checkedOn(DisciplinaryCase one) {
        return one.resolvedOn() != null ? one.resolvedOn() : time.today();
    }

    /** The day of the act, of a new one within the limitation, later by the days on which the limitation stood still. */
    private LocalDate limitationFrom(DisciplinaryCase one) {
        LocalDate from = one.factOn();
        for (LocalDate next : joined.of(one.id()).stream().map(JoinedActs.Joined::factOn).sorted().toList()) {
            from = next.isAfter(from) && next.isBefore(from.plusYears(SHORTEST_LIMITATION)) ? next : from;
        }
        int still = clocks.read(one.id(), HANDLING).map(LegalClocks.Clock::pausedDays).orElse(0);
        return from.plusDays(still);
    }
}
