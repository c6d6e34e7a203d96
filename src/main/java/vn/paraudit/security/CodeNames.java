package vn.paraudit.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;

/** What stored names and codes are called in the reader's language, asked of the messages first and then of every module that has codes. */
@Component
public class CodeNames {

    private static final String FACT = "fact.";

    private final List<FactNames> sources;
    private final Texts texts;

    CodeNames(List<FactNames> sources, Texts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    /**
     * What a fact is called.
     *
     * @param fact  the name it is stored under, for example {@code subjectType}
     * @return empty when nobody named it
     */
    public Optional<String> labelOf(String fact) {
        return text(FACT + fact);
    }

    /** The text for a code that the messages themselves hold. */
    public Optional<String> wordOf(String fact, String code) {
        return text(FACT + fact + "." + code);
    }

    /**
     * What a code is called.
     *
     * @param fact  the name it is stored under
     * @return empty when nobody knows the code
     */
    public Optional<String> nameOf(String fact, String code) {
        return wordOf(fact, code).or(() -> sources.stream().flatMap(source -> source.nameOf(fact, code).stream()).findFirst());
    }

    private Optional<String> text(String key) {
        return texts.has(key) ? Optional.of(texts.get(key, Map.of())) : Optional.empty();
    }
}
