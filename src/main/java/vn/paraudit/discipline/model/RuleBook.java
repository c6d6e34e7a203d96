package vn.paraudit.discipline.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Forms, grounds and councils as the law has them, regime by regime; how each is known stands beside it.
 *
 * @param gravity               every form of every regime, lightest first
 * @param summonsBeforeAbsence  summonses after which a meeting may be held in absence
 * @param effectMonths          months for which a discipline has effect
 */
public record RuleBook(
    Map<String, RegimeRules> regimes, List<String> gravity, List<String> dismissalForms, List<String> priorForms, List<String> specialGrounds,
    int summonsBeforeAbsence, int effectMonths) {

    static RuleBook of(JsonNode read) {
        Map<String, RegimeRules> regimes = new LinkedHashMap<>();
        read.path("regimes").properties().forEach(entry -> regimes.put(entry.getKey(), RegimeRules.of(entry.getKey(), entry.getValue())));
        return new RuleBook(regimes, RegimeRules.texts(read.path("gravity")), RegimeRules.texts(read.path("dismissal_forms")),
            RegimeRules.texts(read.path("prior_forms")), RegimeRules.texts(read.path("special_grounds")), read.path("summons_before_absence").asInt(), read.path("effect_months").asInt());
    }

    public Optional<RegimeRules> regime(String code) {
        return Optional.ofNullable(regimes.get(code));
    }

    boolean knowsSubject(String subjectType) {
        return subjectType != null && subjectTypes().contains(subjectType);
    }

    public List<String> subjectTypes() {
        return all(regime -> List.copyOf(regime.forms().keySet()));
    }

    /** Grounds of every regime for not considering a case yet. */
    public List<String> deferrals() {
        return all(regime -> regime.lists().deferrals());
    }

    /** Grounds of every regime for excluding, exempting or reducing liability. */
    public List<String> exemptions() {
        return all(regime -> regime.lists().exemptions());
    }

    /** Grades of consequence of every regime. */
    public List<String> grades() {
        return all(regime -> regime.lists().grades());
    }

    public List<String> mitigating() {
        return all(regime -> regime.lists().mitigating());
    }

    public List<String> aggravating() {
        return all(regime -> regime.lists().aggravating());
    }

    private List<String> all(Function<RegimeRules, List<String>> part) {
        Set<String> codes = new LinkedHashSet<>();
        regimes.values().forEach(regime -> codes.addAll(part.apply(regime)));
        return new ArrayList<>(codes);
    }

    public boolean isDismissal(String form) {
        return dismissalForms.contains(form);
    }

    /** How grave a form is among all; a higher number is graver. */
    int gravityOf(String form) {
        return gravity.indexOf(form);
    }
}
