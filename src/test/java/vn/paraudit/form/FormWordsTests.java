package vn.paraudit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.TimeSource;

/** What a form calls its fields and choices. */
class FormWordsTests {

    private final Forms forms = Forms.by(new JsonMapper(), new TimeSource(Clock.systemUTC()));
    private final FormSchema schema = forms.read("""
        {"type": "default", "id": "words", "components": [
          {"type": "textfield", "key": "place", "label": "Nơi làm việc", "id": "Field_1"},
          {"type": "select", "key": "head", "label": "Trưởng đoàn", "valuesKey": "people", "id": "Field_4"},
          {"type": "dynamiclist", "path": "members", "label": "Thành viên", "properties": {"label:en": "Members"}, "id": "Field_2", "components": [
            {"type": "select", "key": "field", "label": "Lĩnh vực", "properties": {"label:en": "Field"}, "id": "Field_3", "values": [
              {"value": "justice", "label": "Tư pháp", "properties": {"label:en": "Justice"}}, {"value": "finance", "label": "Tài chính"}]}]}]}
        """);

    @Test
    void standUnderTheirPathsInTheLanguageThatIsAskedFor() {
        FormWords vietnamese = forms.words(schema, false);
        assertThat(vietnamese.labels()).isEqualTo(Map.of("place", "Nơi làm việc", "head", "Trưởng đoàn", "members", "Thành viên", "members[].field", "Lĩnh vực"));
        assertThat(vietnamese.lists()).isEqualTo(Map.of("head", "people"));
        assertThat(vietnamese.choices()).isEqualTo(Map.of("members[].field", Map.of("justice", "Tư pháp", "finance", "Tài chính")));
    }

    @Test
    void stayVietnameseWhereNothingElseWasWritten() {
        FormWords english = forms.words(schema, true);
        assertThat(english.labels()).isEqualTo(Map.of("place", "Nơi làm việc", "head", "Trưởng đoàn", "members", "Members", "members[].field", "Field"));
        assertThat(english.choices()).isEqualTo(Map.of("members[].field", Map.of("justice", "Justice", "finance", "Tài chính")));
    }
}
