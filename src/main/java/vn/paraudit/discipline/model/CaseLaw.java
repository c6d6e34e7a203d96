package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.TimeSource;

/** The law of one case: the regimes in question for its form, and the one whose procedure it follows. */
@Component
public class CaseLaw {

    private final Rules rules;
    private final Regimes regimes;
    private final CaseAssessments assessments;
    private final TimeSource time;

    CaseLaw(Rules rules, Regimes regimes, CaseAssessments assessments, TimeSource time) {
        this.rules = rules;
        this.regimes = regimes;
        this.assessments = assessments;
        this.time = time;
    }

    public RuleBook book() {
        return rules.on(time.today());
    }

    public Assessment assessment(DisciplinaryCase one) {
        return assessments.of(one.id());
    }

    /** The day on which handling began: as the office says, else the day on which the case was opened here. */
    public LocalDate handledFrom(DisciplinaryCase one) {
        LocalDate said = assessment(one).handledFrom();
        return said != null ? said : LocalDate.ofInstant(one.openedAt(), TimeSource.ZONE);
    }

    public Regimes.Choice choice(DisciplinaryCase one) {
        return regimes.of(one.subjectType(), one.factOn(), handledFrom(one));
    }

    /** The regime whose procedure the case follows; the oldest known where handling began before any. */
    public RegimeRules procedure(DisciplinaryCase one) {
        RuleBook book = book();
        return book.regime(regimes.ofProcedure(one.subjectType(), handledFrom(one))).orElseGet(() -> book.regimes().values().iterator().next());
    }

    /** Forms that this person may get: of the regime that applies, or of all in question while nobody has chosen. */
    public List<String> forms(DisciplinaryCase one) {
        List<String> candidates = choice(one).candidates();
        String chosen = assessment(one).regime();
        List<String> codes = candidates.contains(chosen) ? List.of(chosen) : candidates.isEmpty() ? List.of(procedure(one).code()) : candidates;
        RuleBook book = book();
        Set<String> forms = new LinkedHashSet<>();
        codes.forEach(code -> book.regime(code).ifPresent(regime -> forms.addAll(regime.formsFor(one.subjectType(), one.leader()))));
        return new ArrayList<>(forms);
    }

    /** Grades of consequence of the regimes in question. */
    public List<String> grades(DisciplinaryCase one) {
        Set<String> grades = new LinkedHashSet<>(procedure(one).lists().grades());
        choice(one).candidates().forEach(code -> book().regime(code).ifPresent(regime -> grades.addAll(regime.lists().grades())));
        return new ArrayList<>(grades);
    }

    /** How many sit in the council of a case and how many have to be there. */
    public RegimeRules.CouncilRule council(DisciplinaryCase one) {
        return procedure(one).councilFor(one.subjectType(), one.leader()).orElseThrow();
    }

    /** Whether a form is heavier than the one decided; any form is heavier than none. */
    public boolean isHeavier(String form, String decided) {
        RuleBook book = book();
        return book.gravityOf(form) > (decided == null ? -1 : book.gravityOf(decided));
    }

    public boolean isDismissal(String form) {
        return book().isDismissal(form);
    }
}
