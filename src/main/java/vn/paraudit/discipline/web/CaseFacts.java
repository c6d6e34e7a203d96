package vn.paraudit.discipline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.FactNames;

/** The codes of disciplinary cases and of their tables by name. */
@Component
class CaseFacts implements FactNames {

    /** Where the words for the codes of a fact stand. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(Map.entry("circumstance", List.of("discipline.ground.")),
        Map.entry("specialGround", List.of("discipline.special.")), Map.entry("priorForm", List.of("discipline.prior.", "discipline.form.")),
        Map.entry("form", List.of("discipline.form.")), Map.entry("consequence", List.of("discipline.consequence.")),
        Map.entry("formInQuestion", List.of("discipline.in-question.")), Map.entry("outcome", List.of("discipline.outcome.")),
        Map.entry("reason", List.of("discipline.screening.", "discipline.reason.")), Map.entry("regime", List.of("discipline.regime.")),
        Map.entry("flag", List.of("discipline.flag.")), Map.entry("source", List.of("discipline.source.")),
        Map.entry("otherRegime", List.of("discipline.regime.")), Map.entry("choice", List.of("discipline.choice.")), Map.entry("wasteAct", List.of("discipline.waste.")),
        Map.entry("wrongdoerSentence", List.of("discipline.sentence.")));

    /** A row of the table of forms: the regime it belongs to, and its number there. */
    private static final Pattern ROW = Pattern.compile("([A-Z]+\\d*)-(\\d+)");

    private final Texts texts;

    CaseFacts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        return WORDS.getOrDefault(fact, List.of()).stream().map(family -> family + code).filter(texts::has).findFirst()
            .map(key -> texts.get(key, Map.of())).or(() -> "reason".equals(fact) ? row(code) : Optional.empty());
    }

    private Optional<String> row(String code) {
        Matcher row = ROW.matcher(code);
        return row.matches() && texts.has("discipline.row." + row.group(1))
            ? Optional.of(texts.get("discipline.row." + row.group(1), Map.of("number", row.group(2)))) : Optional.empty();
    }
}
