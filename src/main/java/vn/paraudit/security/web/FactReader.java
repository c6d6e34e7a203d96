package vn.paraudit.security.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.ActWords;
import vn.paraudit.security.CodeNames;

/** Reads the facts of one act as people do: labels and choices as the form had them, else as the product names them, and people and codes by name. */
class FactReader {

    private final ActWords.Words words;
    private final Map<UUID, String> names;
    private final CodeNames codes;

    FactReader(ActWords.Words words, Map<UUID, String> names, CodeNames codes) {
        this.words = words;
        this.names = names;
        this.codes = codes;
    }

    /** Facts that nothing names keep the name they are stored under. */
    String label(String path) {
        String fact = path.substring(path.lastIndexOf('.') + 1);
        return Optional.ofNullable(words.labels().get(path)).or(() -> codes.labelOf(fact)).orElse(fact);
    }

    @Nullable Object readable(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> shown = new LinkedHashMap<>();
            map.forEach((key, each) -> shown.put(label(path + "." + key), readable(path + "." + key, each)));
            return shown;
        }
        if (value instanceof Collection<?> list) {
            // What is chosen from a list of choices stands under the field itself, a row under its list.
            return list.stream().map(each -> readable(each instanceof Map ? path + "[]" : path, each)).toList();
        }
        String chosen = words.choices().getOrDefault(path, Map.of()).get(String.valueOf(value));
        if (chosen != null) {
            return chosen;
        }
        return value instanceof String text ? readable(path, text) : value;
    }

    private String readable(String path, String text) {
        String fact = path.substring(path.lastIndexOf('.') + 1);
        // People are known by then, and so are units: the lists that a form was given are long and need not be read for them.
        return codes.wordOf(fact, text).or(() -> Ids.parse(text).map(names::get)).or(() -> codes.nameOf(fact, text))
            .or(() -> words.given().apply(path, text)).orElse(text);
    }
}
