package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.testing.SourceMarks;

/** What people read of the libraries is words: how sure a row's source is, is said by a field of its own and marked by the screen. */
class LibraryWordsTests {

    private static final Set<String> READ = Set.of("name_vi", "name_en", "name", "short", "text_vi", "text_en", "evidence_vi", "evidence_en", "remedy_vi", "remedy_en",
        "escalation", "legal_basis", "basis_vi", "basis_en", "vi", "en", "rule", "count_unit", "area", "lead");

    private static void everyText(JsonNode node, String field, BiConsumer<String, String> reader) {
        if (node.isString()) {
            reader.accept(field, node.asString());
        }
        node.properties().forEach(child -> everyText(child.getValue(), child.getKey(), reader));
        node.values().forEach(child -> {
            if (node.isArray()) {
                everyText(child, field, reader);
            }
        });
    }

    private static List<Resource> libraries() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:library/*/*.json"));
    }

    @Test
    void noMarkOfASourceStandsInWhatPeopleRead() throws IOException {
        List<String> marked = new ArrayList<>();
        for (Resource library : libraries()) {
            everyText(new JsonMapper().readTree(library.getContentAsByteArray()), "", (field, text) -> {
                if (READ.contains(field) && SourceMarks.in(text)) {
                    marked.add(library.getFilename() + " " + field + ": " + text);
                }
            });
        }
        assertThat(marked).isEmpty();
    }

    /** Rows whose text nobody has read say so in both languages, and only those rows. */
    @Test
    void aDeadlineSaysWhereItComesFromAndWhatOfThatWasRead() throws IOException {
        JsonNode rows = new JsonMapper().readTree(getClass().getResourceAsStream("/library/deadlines/2026-11.json")).path("rows");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            boolean isRead = row.path("confirmed").asBoolean();
            assertThat(row.path("basis_vi").asString()).as(row.path("key").asString()).contains(isRead ? "đã đọc" : "chưa");
            assertThat(row.path("basis_en").asString()).as(row.path("key").asString()).contains(isRead ? "read" : "not");
        });
    }
}
