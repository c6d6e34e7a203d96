package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What keeps a version of a library from coming into force. */
class LibraryRulesTests {

    private static final LocalDate FOR_GOOD = null;

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "violations", "field-sheets", "legal-acts"})
    void theVersionsThatComeWithTheProductAreSound(String kind) {
        List<JsonNode> versions = LibraryFiles.versions(kind);
        assertThat(versions).isNotEmpty();
        for (int at = 0; at < versions.size(); at++) {
            LocalDate until = at + 1 < versions.size() ? LocalDate.parse(versions.get(at + 1).path("valid_from").asString()) : null;
            assertThat(LibraryRules.faults(versions.get(at), until)).as(versions.get(at).path("version").asString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
        "-|basis-empty", "' '|basis-empty", "NĐ 118/2025/NĐ-CP (từ ký ức)|basis-word", "Ngưỡng (đề xuất)|basis-word", "Thang điểm do ta đặt|basis-word",
        "Báo Lao Động 12/3/2026|basis-word", "QĐ 30/2018/QĐ-UBND Hải Phòng|basis-word", "https://vanban.vn/1|basis-word", "DRAFTED|basis-word",
        "NĐ 42/2022/NĐ-CP|basis-ended", "Nghị định số 130/2005/NĐ-CP|basis-ended", "NĐ 64/2014/NĐ-CP|basis-ended", "NĐ 224/2026/NĐ-CP|-",
        "NĐ 142/2022/NĐ-CP|-", "NĐ 42/20226/NĐ-CP|-", "Chưa xác định căn cứ|-", "NĐ 112/2020/NĐ-CP|-"})
    void aBasisSaysWhatAnOfficeWritesAndWhatIsInForce(String basis, String rule) {
        List<String> rules = LegalBases.faults(basis, FOR_GOOD).stream().map(LegalBases.Fault::rule).distinct().toList();
        assertThat(rules).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    /** NĐ 42/2022/NĐ-CP ended on 1 July 2026: a version that is followed by another on that day may still cite it. */
    @ParameterizedTest
    @CsvSource({"2026-06-30,false", "2026-07-01,false", "2026-07-02,true"})
    void anActMayBeCitedUntilTheDayOnWhichItEnds(LocalDate until, boolean ended) {
        assertThat(LegalBases.faults("NĐ 42/2022/NĐ-CP", until).isEmpty()).isNotEqualTo(ended);
    }

    @Test
    void aRowSaysHowSureItIsAndWhenThatWasLookedAt() {
        String sound = "{\"code\": \"V-1\", \"legal_basis\": \"NĐ 224/2026/NĐ-CP\", \"source_kind\": \"READ_OF\", \"looked_at\": \"2026-11-30\"}";
        assertThat(rules(sound)).isEmpty();
        assertThat(rules(sound.replace("READ_OF", "SURE"))).containsExactly("row-without-source");
        assertThat(rules(sound.replace("source_kind", "kind"))).containsExactly("row-without-source");
        assertThat(rules(sound.replace("2026-11-30", "2026-02-30"))).containsExactly("row-without-day");
        assertThat(rules(sound.replace("legal_basis", "basis"))).containsExactly("basis-empty");
        assertThat(rules(sound + ", " + sound)).containsExactly("row-twice");
    }

    private static List<String> rules(String rows) {
        return LibraryRules.faults(json("{\"violations\": [" + rows + "]}"), FOR_GOOD).stream().map(LibraryRules.Fault::rule).toList();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    @Test
    void anAmendingVersionBringsItsRowsAndTakesTheOthersOver() {
        JsonNode first = json("{\"version\": \"1\", \"valid_from\": \"2026-01-01\", \"total\": 5, \"rows\": [{\"code\": \"A\", \"x\": 1, \"y\": 2}, {\"code\": \"B\"}]}");
        LibraryFiles.LibraryFile second = file("{\"version\": \"2\", \"valid_from\": \"2026-07-01\", \"amends\": \"1\", \"rows\": [{\"code\": \"A\", \"y\": 3}, {\"code\": \"C\"}]}");
        JsonNode whole = LibraryFiles.whole(second, Map.of("1", first));
        assertThat(whole.path("version").asString()).isEqualTo("2");
        assertThat(whole.path("total").asInt()).isEqualTo(5);
        List<String> codes = new ArrayList<>();
        whole.path("rows").forEach(row -> codes.add(row.path("code").asString()));
        assertThat(codes).containsExactly("A", "B", "C");
        assertThat(whole.path("rows").path(0).path("x").asInt()).isEqualTo(1);
        assertThat(whole.path("rows").path(0).path("y").asInt()).isEqualTo(3);
        assertThat(first.path("rows").path(0).path("y").asInt()).as("the amended version stays as it is").isEqualTo(2);
        assertThatThrownBy(() -> LibraryFiles.whole(second, Map.of())).hasMessageContaining("amends version 1");
    }

    private static LibraryFiles.LibraryFile file(String text) {
        return new LibraryFiles.LibraryFile("test/2.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
