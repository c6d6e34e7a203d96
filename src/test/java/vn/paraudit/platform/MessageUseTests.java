package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key reaches a reader: what the code names has a sentence, and every sentence is said without a hole. */
class MessageUseTests {

    private static final Pattern SAID = Pattern.compile("texts\\.get\\(\"([\\w.-]+)\",");
    private static final Pattern REFUSED = Pattern.compile(
        "RuleViolation\\.(?:of|conflict|malformed)\\(\\s*\"([\\w-]+)\"|new (?:Forbidden|NotFound)\\(\\s*\"([\\w-]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{[\\w-]+}");

    /** Fields that a class names itself: {@code check(errors, …, "factOn")}, {@code new FieldError("visitDate", …)}. */
    private static final Pattern FIELDS = Pattern.compile(
        "(?:check\\(errors,[^;]*?, |requireGiven\\([^;]*?, |new FieldError\\(|requireDay\\(data, |CaseProgress\\.refused\\()\"([a-z]\\w*)\"");

    private final Texts texts = new Texts();

    private Stream<String> keysNamedIn(Pattern pattern, String prefix) {
        return sources().stream().flatMap(code -> pattern.matcher(code).results()).filter(found -> found.group(1) != null).map(found -> prefix + found.group(1));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everySentenceThatTheCodeNamesExists() {
        List<String> named = keysNamedIn(SAID, "").distinct().toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(texts.keys(Texts.VIETNAMESE)).containsAll(named);
    }

    @Test
    void everyRefusalHasASentence() {
        List<String> named = keysNamedIn(REFUSED, "problem.").distinct().toList();
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(texts.keys(Texts.VIETNAMESE)).containsAll(named);
    }

    @Test
    void everySentenceIsSaidWithoutAHole() {
        for (var language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            for (String key : texts.keys(language)) {
                Matcher holes = HOLE.matcher(texts.get(key, Map.of(), language));
                Map<String, Object> facts = new HashMap<>();
                while (holes.find()) {
                    facts.put(holes.group().substring(1, holes.group().length() - 1), "X");
                }
                assertThat(texts.get(key, facts, language)).as(key).isNotBlank().isNotEqualTo(key).doesNotContainPattern(HOLE);
            }
        }
    }

    @Test
    void everyFieldThatOnlyTheProgramNamesHasANameForReaders() {
        List<String> named = keysNamedIn(FIELDS, "fact.").distinct().toList();
        assertThat(named).hasSizeGreaterThan(15).contains("fact.factOn", "fact.occurredOn", "fact.visitDate");
        assertThat(texts.keys(Texts.VIETNAMESE)).containsAll(named);
        assertThat(texts.keys(Texts.ENGLISH)).containsAll(named);
    }
}
