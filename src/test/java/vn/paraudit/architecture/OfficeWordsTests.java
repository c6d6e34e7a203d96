package vn.paraudit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The product's texts use the words of an office: one concept, one term. */
class OfficeWordsTests {

    /**
     * A word that no text uses, and the better one.
     *
     * @param allowed phrases that contain the word in another sense
     */
    private record Refused(String word, String better, Pattern pattern, List<String> allowed) {

        /** One line of the list: word | better | anywhere or whole | allowed phrases, separated by semicolons. */
        static Refused read(String line) {
            String[] parts = line.split("\\s*\\|\\s*");
            String word = lower(parts[0]);
            String quoted = Pattern.quote(word);
            String pattern = switch (parts[2]) {
                case "anywhere" -> "(?<!\\p{L})" + quoted + "(?!\\p{L})";
                case "whole" -> "\"%1$s\"(?!\\s*:)|>%1$s<|^[\\w.-]+=%1$s$".formatted(quoted);
                default -> throw new IllegalArgumentException(line);
            };
            return new Refused(word, parts[1], Pattern.compile(pattern), parts.length < 4 ? List.of() : Arrays.asList(lower(parts[3]).split("\\s*;\\s*")));
        }

        /** Whether the line, in small letters, uses the word. */
        boolean isIn(String line) {
            if (!line.contains(word)) {
                return false;
            }
            String rest = line;
            for (String phrase : allowed) {
                rest = rest.replace(phrase, "");
            }
            return pattern.matcher(rest).find();
        }
    }

    private static final List<Refused> REFUSED = Sources.text(Path.of("src/test/resources/words/refused.txt")).lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Refused::read).toList();

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> spoken() {
        return Stream.of(Sources.under("src/main/resources/messages", ".*(?<!_en)\\.properties"), Sources.under("src/main/frontend/src/i18n", ".*\\.vi\\.json"),
            List.of(Path.of("src/main/frontend/index.html"), Path.of("README.md")), Sources.under("forms", ".*\\.form"),
            Sources.under("bpmn", ".*\\.(bpmn|dmn)"), Sources.under("src/main/resources/library", ".*\\.json"),
            Sources.under("src/main/resources/demo", ".*\\.json"), Sources.under("src/main/resources/modeling", ".*\\.(json|bpmn|dmn|form)"),
            Sources.under("src/docs", ".*\\.md")).flatMap(List::stream);
    }

    private static Stream<String> refusals(Path file) {
        String[] lines = Sources.text(file).toLowerCase(Locale.ROOT).split("\n");
        return IntStream.range(0, lines.length).boxed().flatMap(index -> refusals(lines[index]).map(refused ->
            "%s:%d: \"%s\", better \"%s\"".formatted(file, index + 1, refused.word(), refused.better())));
    }

    private static Stream<Refused> refusals(String line) {
        return REFUSED.stream().filter(refused -> refused.isIn(line));
    }

    @Test
    void everyTextUsesTheWordsOfAnOffice() {
        assertThat(spoken().flatMap(OfficeWordsTests::refusals)).isEmpty();
    }

    @Test
    void theScanBites() {
        assertThat(Stream.of("\"name\": \"Rút mẫu\"", "act.sample-drawn=đã rút mẫu hồ sơ", "<task name=\"Thẩm định kết luận\">", "\"who\": \"Ai\",",
            "finding.state.CLOSED=Đã đóng", "<text>Thôi</text>").filter(line -> refusals(lower(line)).findAny().isEmpty())).isEmpty();
    }

    @Test
    void anotherSenseOfAWordIsLeftAlone() {
        assertThat(Stream.of("\"text\": \"Ai ban hành cũng được, lúc nào cũng vậy\"", "\"due\": \"Mới khắc phục một phần\"", "Buộc thôi việc",
            "\"responsible\": \"Công chức thụ lý; lãnh đạo phòng\"", "bố trí vị trí việc làm", "problem.task-closed=Việc \"{task}\" đã xong", "Khó khăn, vướng mắc, kiến nghị")
            .filter(line -> refusals(lower(line)).findAny().isPresent())).isEmpty();
    }
}
