package vn.paraudit.discipline.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Forms, grounds and councils as the law has them in one version; which row is confirmed stands in the library.
 *
 * @param summonsBeforeAbsence  summonses after which a meeting may be held in absence
 */
public record RuleBook(
    Map<String, List<String>> forms, List<String> leaderForms, List<String> dismissalForms, List<String> priorForms,
    List<String> specialGrounds, List<String> deferrals, List<String> exemptions, int summonsBeforeAbsence, Map<String, Council> councils) {

    /** How many sit in a council and how many have to be there. */
    public record Council(int size, int quorum) {
    }

    static RuleBook of(JsonNode read) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        read.path("forms").properties().forEach(entry -> forms.put(entry.getKey(), texts(entry.getValue())));
        Map<String, Council> councils = new LinkedHashMap<>();
        read.path("councils").properties().forEach(entry -> councils.put(entry.getKey(),
            new Council(entry.getValue().path("size").asInt(), entry.getValue().path("quorum").asInt())));
        return new RuleBook(forms, texts(read.path("leader_forms")), texts(read.path("dismissal_forms")), texts(read.path("prior_forms")),
            texts(read.path("special_grounds")), texts(read.path("deferral")), texts(read.path("exemption")),
            read.path("summons_before_absence").asInt(), councils);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    boolean knowsSubject(String subjectType) {
        return subjectType != null && forms.containsKey(subjectType);
    }

    public List<String> subjectTypes() {
        return List.copyOf(forms.keySet());
    }

    /** Forms that exist for a person; some only for those who lead. */
    public List<String> formsFor(String subjectType, boolean leader) {
        return forms.getOrDefault(subjectType, List.of()).stream().filter(form -> leader || !leaderForms.contains(form)).toList();
    }

    public boolean isDismissal(String form) {
        return dismissalForms.contains(form);
    }

    public Council councilFor(String subjectType) {
        return councils.getOrDefault(subjectType, new Council(0, 0));
    }
}
