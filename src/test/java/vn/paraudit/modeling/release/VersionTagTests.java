package vn.paraudit.modeling.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;

/** No two versions have one tag, and nothing but the tag is touched. */
class VersionTagTests {

    private static final String FILE = "bpmn/leave.bpmn";

    private final ModelSets sets = mock(ModelSets.class);
    private final ModelReader reader = mock(ModelReader.class);
    private final VersionTags tags = new VersionTags(sets, reader);

    private String raised(String text, Charset charset, String... taken) {
        when(reader.keys(any(), any())).thenReturn(List.of("leave"));
        when(sets.versionTags(eq(Kind.PROCESS), eq("leave"))).thenReturn(Set.of(taken));
        return new String(tags.raised(Map.of(FILE, text.getBytes(charset))).get(FILE), charset);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.1.0", "1.9.4,1.10.0", "v2.0.7,v2.1.0", "7,8", "1.0,1.1", "bản 3b,bản 4b", "bản đầu,bản đầu-2", "2026.99999999999999999999,2026.100000000000000000000"})
    void aTakenTagCountsOn(String tag, String next) {
        assertThat(VersionTags.next(tag, Set.of(tag))).isEqualTo(next);
    }

    @Test
    void aFreeOrEmptyTagStaysAndTakenOnesArePassedOver() {
        assertThat(VersionTags.next("2.0.0", Set.of("1.0.0"))).isEqualTo("2.0.0");
        assertThat(VersionTags.next("", Set.of(""))).isEmpty();
        assertThat(VersionTags.next("1.0.0", Set.of("1.0.0", "1.1.0", "1.2.0"))).isEqualTo("1.3.0");
        String longest = "9".repeat(64);
        assertThat(VersionTags.next(longest, Set.of(longest))).hasSizeLessThanOrEqualTo(64).isNotEqualTo(longest);
    }

    @Test
    void onlyTheTagOfTheDefinitionItselfChanges() {
        String text = """
            <?xml version="1.0"?><!-- <process id="leave" camunda:versionTag="1.0.0"> -->
            <bpmn:definitions>
              <bpmn:process name='a > b "c"' camunda:versionTag='1.0.0' id="leave"  isExecutable="true">
                <bpmn:documentation>versionTag="1.0.0" <![CDATA[<process id="leave" x:versionTag="1.0.0">]]> ý</bpmn:documentation>
              </bpmn:process>
              <bpmn:process id="other" camunda:versionTag="1.0.0" />
            </bpmn:definitions>
            """;
        assertThat(raised(text, StandardCharsets.UTF_8, "1.0.0")).isEqualTo(text.replace("versionTag='1.0.0'", "versionTag='1.1.0'"));
        assertThat(raised(text, StandardCharsets.UTF_8, "0.9")).isEqualTo(text);
        assertThat(raised(text, StandardCharsets.ISO_8859_1, "1.0.0")).contains("versionTag='1.1.0'").contains("ý");
    }

    @Test
    void aTagInOtherLettersIsKnownAgain() {
        String text = "<process id=\"leave\" camunda:versionTag=\"đợt &amp; 1\" />";
        assertThat(raised(text, StandardCharsets.UTF_8, "đợt & 1")).isEqualTo("<process id=\"leave\" camunda:versionTag=\"đợt &#38; 2\" />");
    }

    @Test
    void theTagOfASetIsThatOfTheDefinitionWhichNamesIt() {
        byte[] content = "<process id=\"x\" c:versionTag=\"5\"/><process id=\"leave\" c:versionTag=\"đợt 1\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(tags.of(Kind.PROCESS, "leave", Map.of(FILE, content))).isEqualTo("đợt 1");
        assertThat(tags.of(Kind.PROCESS, "leave", Map.of(FILE, "<process id=\"leave\"/>".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }
}
