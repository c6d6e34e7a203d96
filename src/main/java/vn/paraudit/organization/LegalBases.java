package vn.paraudit.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong with the text of a legal basis: nothing in it, words that no office writes there, or an act that had ended by then. */
public final class LegalBases {

    private static final List<String> WORDS = rows("basis-words", "words").stream().map(JsonNode::asString).toList();
    private static final List<Act> ACTS = rows("legal-acts", "acts").stream().filter(row -> !row.path("for_earlier_cases").asBoolean()).map(Act::of)
        .toList();

    private LegalBases() {
    }

    /**
     * A fault of a basis.
     *
     * @param rule   name of its sentence: {@code basis-empty}, {@code basis-word} or {@code basis-ended}
     * @param facts  what the sentence names
     */
    public record Fault(String rule, Map<String, Object> facts) {
    }

    /** An act that ended, by its number; whatever lies between two digits of another number is not it. */
    private record Act(String name, Pattern number, LocalDate ended, String by) {

        static Act of(JsonNode row) {
            return new Act(row.path("name_vi").asString(), Pattern.compile("(?<![0-9])" + Pattern.quote(row.path("code").asString()) + "(?![0-9])"),
                LocalDate.parse(row.path("ended").asString()), row.path("by").asString());
        }
    }

    private static List<JsonNode> rows(String library, String list) {
        return LibraryFiles.versions(library).stream().flatMap(version -> version.path(list).valueStream()).toList();
    }

    /**
     * The faults of a basis that is relied on for facts of a stretch of days.
     *
     * @param until  first day on which it is not relied on any more; {@code null} while that is open
     */
    public static List<Fault> faults(String basis, @Nullable LocalDate until) {
        List<Fault> faults = new ArrayList<>();
        if (basis == null || basis.isBlank()) {
            faults.add(new Fault("basis-empty", Map.of()));
            return faults;
        }
        String small = basis.toLowerCase(Locale.ROOT);
        WORDS.stream().filter(small::contains).forEach(word -> faults.add(new Fault("basis-word", Map.of("word", word, "basis", basis))));
        ACTS.stream().filter(act -> (until == null || until.isAfter(act.ended())) && act.number().matcher(basis).find())
            .forEach(act -> faults.add(new Fault("basis-ended", Map.of("act", act.name(), "day", act.ended().toString(), "by", act.by()))));
        return faults;
    }
}
