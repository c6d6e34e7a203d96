package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.FactNames;

/** The codes of the tables for severity and remedies by name. */
@Component
class SeverityFacts implements FactNames {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Texts texts;

    SeverityFacts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        if ("lookedAt".equals(fact)) {
            return Optional.of(DAY.format(LocalDate.parse(code)));
        }
        String key = switch (fact) {
            case "reason" -> "finding.rule." + code;
            case "sign" -> "finding.sign." + code;
            case "source" -> "finding.source." + code;
            case "remedyClass" -> "finding.remedy-class." + code;
            case "kind" -> "fact.unit." + code;
            default -> "";
        };
        return texts.has(key) ? Optional.of(texts.get(key, Map.of())) : Optional.empty();
    }
}
